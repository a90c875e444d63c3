package app.qingtian.overload;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Many connections held by one thread: each says its piece, and then only listens. */
final class Idle implements AutoCloseable {

    private static final int AT_ONCE = 200;

    private final Selector selector = Selector.open();
    private final ByteBuffer heard = ByteBuffer.allocate(16 * 1024);
    private int open;

    Idle() throws IOException {}

    /** Opens so many, some at a time; each waits for {@code sign} in the answer, or for nothing when it is empty. */
    int open(int port, int many, String words, String sign) throws IOException {
        int signs = 0;
        for (int begun = 0; begun < many; begun += AT_ONCE) {
            int some = Math.min(AT_ONCE, many - begun);
            for (int i = 0; i < some; i++) {
                var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                channel.configureBlocking(false);
                channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
                channel.register(selector, SelectionKey.OP_READ);
                open++;
            }
            signs += sign.isEmpty() ? some : listen(sign, some, Duration.ofSeconds(30));
        }
        return signs;
    }

    /** How many heard it, until {@code enough} did or the time is over. */
    int listen(String sign, int enough, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        int signs = 0;
        while (signs < enough && System.nanoTime() < end) {
            selector.select(200);
            for (var key : selector.selectedKeys()) {
                signs += hears(key, sign) ? 1 : 0;
            }
            selector.selectedKeys().clear();
        }
        return signs;
    }

    int stillOpen() {
        return open;
    }

    /** One byte more on each line. */
    void drip(String bytes) {
        for (var key : selector.keys()) {
            try {
                if (key.isValid()) {
                    ((SocketChannel) key.channel()).write(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.UTF_8)));
                }
            } catch (IOException hungUp) {
                ends(key);
            }
        }
    }

    private boolean hears(SelectionKey key, String sign) {
        try {
            heard.clear();
            int count = ((SocketChannel) key.channel()).read(heard);
            if (count < 0) {
                ends(key);
            }
            return count > 0 && new String(heard.array(), 0, count, StandardCharsets.UTF_8).contains(sign);
        } catch (IOException hungUp) {
            ends(key);
            return false;
        }
    }

    private void ends(SelectionKey key) {
        key.cancel();
        open--;
        try {
            key.channel().close();
        } catch (IOException gone) {
            open += 0;
        }
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
