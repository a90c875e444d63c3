package app.qingtian.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version from our own dependencies into the data folder. */
record Binaries(Path home) {

    /** The release inside the jar, as the pom names it; a test compares the two. */
    static final String VERSION = "18.6.0";

    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final long ROOM_NEEDED = 300L << 20;

    String program(String name) {
        return folder().resolve("bin").resolve(name).toString();
    }

    /** Unpacks unless done before, and clears former releases away. Only while no server runs from here. */
    void unpack() throws IOException {
        var folder = folder();
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.getFileStore(home).getUsableSpace() < ROOM_NEEDED) {
            throw DatabaseProblem.diskFull(home);
        }
        try (var former = Files.newDirectoryStream(home, "server-*")) {
            for (var each : former) {
                FileSystemUtils.deleteRecursively(each);
            }
        }
        var half = home.resolve(folder.getFileName() + ".half");
        try (var packed = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, half);
            }
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path folder() {
        return home.resolve("server-" + VERSION);
    }

    private static InputStream archive() {
        var machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        var archive = "Linux amd64".equals(machine) ? Binaries.class.getResourceAsStream(ARCHIVE) : null;
        if (archive == null) {
            throw DatabaseProblem.otherMachine(machine);
        }
        return archive;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, permissions(entry.getMode()));
    }

    private static EnumSet<PosixFilePermission> permissions(int mode) {
        var readable = PosixFilePermissions.fromString((mode & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        return EnumSet.copyOf(readable);
    }
}
