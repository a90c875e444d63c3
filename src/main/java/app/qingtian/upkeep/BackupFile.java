package app.qingtian.upkeep;

import app.qingtian.kernel.Sha256;
import app.qingtian.upkeep.Manifest.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup that was verified from its first byte to its last: a zip of one text per table, then the manifest with their
 * hashes, then the manifest's own hash. {@code unzip} and {@code sha256sum} can read it without us.
 */
final class BackupFile implements AutoCloseable {

    private static final String MANIFEST = "manifest.json";
    private static final String SEAL = "manifest.sha256";
    private static final int LONGEST_MANIFEST = 1 << 20;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Throws a {@link BackupProblem} unless every byte is as it was written. */
    static BackupFile open(Path file) {
        try {
            var zip = new ZipFile(file.toFile());
            try {
                var backup = new BackupFile(file, zip, manifest(file, zip));
                backup.verify();
                return backup;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw BackupProblem.notABackup(file, e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream rows(Part part) throws IOException {
        return zip.getInputStream(entry(part.entry()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends a backup: what is in it, and the hash of that. */
    static void seal(ZipOutputStream zip, Manifest manifest) throws IOException {
        var bytes = JSON.writeValueAsBytes(manifest);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(bytes);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(SEAL));
        zip.write((hash(bytes) + "  " + MANIFEST + '\n').getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** One hash over the hashes of all tables: two backups with the same one hold the same rows. */
    static String whole(Collection<Part> parts) {
        return hash(parts.stream()
                .map(it -> it.table() + ' ' + it.rows() + ' ' + it.sha256() + '\n')
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        try {
            var bytes = small(zip, MANIFEST);
            if (!new String(small(zip, SEAL), StandardCharsets.UTF_8).startsWith(hash(bytes) + ' ')) {
                throw BackupProblem.damaged(file, MANIFEST);
            }
            var manifest = JSON.readValue(bytes, Manifest.class);
            if (!Manifest.FORMAT.equals(manifest.format())) {
                throw BackupProblem.notABackup(file, null);
            }
            return manifest;
        } catch (JacksonException e) {
            throw BackupProblem.notABackup(file, e);
        }
    }

    private void verify() throws IOException {
        var expected = Stream.concat(manifest.tables().stream().map(Part::entry), Stream.of(MANIFEST, SEAL))
                .sorted()
                .toList();
        List<String> found = zip.stream().map(ZipEntry::getName).sorted().toList();
        if (!expected.equals(found) || !whole(manifest.tables()).equals(manifest.whole())) {
            throw BackupProblem.damaged(file, MANIFEST);
        }
        for (var part : manifest.tables()) {
            verify(part);
        }
    }

    private void verify(Part part) throws IOException {
        var tally = new Tally(OutputStream.nullOutputStream());
        try (var rows = rows(part)) {
            rows.transferTo(tally);
        } catch (ZipException e) {
            throw BackupProblem.damaged(file, part.entry());
        }
        if (tally.lines() != part.rows() || !tally.hash().equals(part.sha256())) {
            throw BackupProblem.damaged(file, part.entry());
        }
    }

    private ZipEntry entry(String name) throws IOException {
        return entry(zip, name);
    }

    private static ZipEntry entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        return entry;
    }

    private static byte[] small(ZipFile zip, String name) throws IOException {
        try (var input = zip.getInputStream(entry(zip, name))) {
            return input.readNBytes(LONGEST_MANIFEST);
        }
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
