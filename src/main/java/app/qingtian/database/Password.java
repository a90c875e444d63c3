package app.qingtian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random password in a file that only its owner may read. {@code fresh}: it was not there before. */
record Password(Path file, String value, boolean fresh) {

    private static final int BYTES = 32;

    static Password readOrChoose(Path file) throws IOException {
        if (Files.exists(file)) {
            return new Password(file, Files.readString(file).strip(), false);
        }
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, value + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        return new Password(file, value, true);
    }

    @Override
    public String toString() {
        return "Password in " + file;
    }
}
