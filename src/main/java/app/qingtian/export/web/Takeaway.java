package app.qingtian.export.web;

import app.qingtian.export.Exports;
import app.qingtian.export.Format;
import app.qingtian.export.Listing;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Hands a list out as a file that is named after it and the hour. Words by convention: {@code export.<list>} names it,
 * {@code export.<list>.<column>} stands over a column.
 */
@Component
public class Takeaway {

    private static final int AT_A_TIME = 2;
    private static final Duration A_MOMENT = Duration.ofSeconds(10);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuuMMdd-HHmm", Locale.ROOT);

    private final Semaphore desks = new Semaphore(AT_A_TIME);
    private final Exports exports;

    Takeaway(Exports exports) {
        this.exports = exports;
    }

    /** Who takes it, as what, and where it goes. */
    public record Out(long personId, Format format, HttpServletResponse response) {}

    /** 429 while two others are being written. */
    public void send(Ui ui, Listing listing, Out out) throws IOException {
        var file = Files.createTempFile("qingtian-export", null);
        try {
            write(ui, listing, out, file);
            head(name(ui, listing, out.format()), out.format(), out.response());
            out.response().setContentLengthLong(Files.size(file));
            Files.copy(file, out.response().getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    private void write(Ui ui, Listing listing, Out out, Path file) {
        if (!desks.tryAcquire()) {
            throw Unfit.tooMany(A_MOMENT);
        }
        try {
            var key = "export." + listing.name() + ".";
            var heading = listing.columns().stream().map(it -> ui.t(key + it)).toList();
            var said = new Listing.Said(heading, ui.t("export.cut", Exports.MOST));
            exports.write(listing, new Exports.Taking(out.personId(), out.format(), said, ui.zone()), file);
        } finally {
            desks.release();
        }
    }

    private static String name(Ui ui, Listing listing, Format format) {
        return "%s-%s.%s"
                .formatted(
                        ui.t("export." + listing.name()), HOUR.format(ui.now().atZone(ui.zone())), format);
    }

    /** For a file that is called so, in any characters. */
    public static void head(String name, Format format, HttpServletResponse response) {
        var attached = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        response.setContentType(format.type());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
