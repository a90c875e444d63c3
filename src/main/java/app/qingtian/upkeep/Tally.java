package app.qingtian.upkeep;

import app.qingtian.kernel.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts lines and bytes and hashes them on their way. Closing it leaves what is behind it open. */
final class Tally extends FilterOutputStream {

    private final MessageDigest digest = Sha256.digest();
    private long lines;
    private long bytes;

    Tally(OutputStream behind) {
        super(behind);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) throws IOException {
        digest.update(from, start, length);
        bytes += length;
        for (int i = start; i < start + length; i++) {
            if (from[i] == '\n') {
                lines++;
            }
        }
        out.write(from, start, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    long lines() {
        return lines;
    }

    long bytes() {
        return bytes;
    }

    /** To be asked once, at the end. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
