package app.qingtian.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the server of a data folder: every process holds a shared lock as long as it does, and the last one out turns
 * off the light. The kernel drops the locks of a killed process, so an orphaned server belongs to whoever comes next.
 */
final class Occupancy implements AutoCloseable {

    private final FileChannel channel;
    private @Nullable FileLock lock;

    private Occupancy(FileChannel channel) {
        this.channel = channel;
    }

    /** One process at a time may come or go: hold this around both. */
    static FileChannel turn(Path home) throws IOException {
        var turn = open(home.resolve("turn.lock"));
        turn.lock();
        return turn;
    }

    /** To be called during one's turn. */
    static Occupancy enter(Path home) throws IOException {
        var occupancy = new Occupancy(open(home.resolve("users.lock")));
        occupancy.share();
        return occupancy;
    }

    /** Whether nobody else uses the server; to be asked during one's turn. */
    boolean alone() throws IOException {
        release();
        try (var sole = channel.tryLock()) {
            return sole != null;
        } finally {
            share();
        }
    }

    boolean over() {
        return !channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void share() throws IOException {
        lock = channel.lock(0, Long.MAX_VALUE, true);
    }

    private void release() throws IOException {
        if (lock != null) {
            lock.release();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
