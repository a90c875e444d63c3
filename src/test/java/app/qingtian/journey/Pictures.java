package app.qingtian.journey;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Files a customer might send. */
final class Pictures {

    private Pictures() {}

    static FilePayload photo(String name) {
        var image = new BufferedImage(96, 72, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x6C8EA8));
        pen.fillRect(0, 0, 96, 72);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/png", bytes.toByteArray());
    }

    /** A program that calls itself a photo. */
    static FilePayload programNamed(String name) {
        var head = "MZ\u0090\0\3\0\0\0\4\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new byte[1024];
        System.arraycopy(head, 0, bytes, 0, head.length);
        return new FilePayload(name, "image/jpeg", bytes);
    }
}
