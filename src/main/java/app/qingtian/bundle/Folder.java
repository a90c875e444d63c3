package app.qingtian.bundle;

import app.qingtian.kernel.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder inside a zip that ends with a list of the SHA-256 of everything in it, in the manner of {@code sha256sum}. */
final class Folder implements AutoCloseable {

    private final String name;
    private final ZipOutputStream zip;
    private final StringBuilder hashes = new StringBuilder();

    Folder(String name, OutputStream out) {
        this.name = name;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes one file's content. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    void put(String file, byte[] bytes) throws IOException {
        put(file, out -> out.write(bytes));
    }

    void put(String file, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name + "/" + file));
        var digest = new DigestOutputStream(zip, Sha256.digest());
        content.to(digest);
        zip.closeEntry();
        hashes.append(HexFormat.of().formatHex(digest.getMessageDigest().digest()))
                .append("  ")
                .append(file)
                .append('\n');
    }

    @Override
    public void close() throws IOException {
        zip.putNextEntry(new ZipEntry(name + "/hashes.txt"));
        zip.write(hashes.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }
}
