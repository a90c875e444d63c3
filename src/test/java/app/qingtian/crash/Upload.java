package app.qingtian.crash;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;

/** A picture of nothing in particular, and the form that brings it. */
record Upload(String name, byte[] bytes) {

    static final String TYPE = "multipart/form-data; boundary=clear-sky";

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int LARGE = 1_500_000;
    private static final int SMALL = 60_000;

    static Upload picture(String mark, Random random) {
        var bytes = new byte[PNG.length + random.nextInt(random.nextInt(8) == 0 ? LARGE : SMALL)];
        random.nextBytes(bytes);
        System.arraycopy(PNG, 0, bytes, 0, PNG.length);
        return new Upload(mark + ".png", bytes);
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] with(Map<String, String> fields) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> text(
                body,
                "--clear-sky\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        text(
                body,
                "--clear-sky\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n");
        body.writeBytes(bytes);
        text(body, "\r\n--clear-sky--\r\n");
        return body.toByteArray();
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
