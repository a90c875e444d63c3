package app.qingtian.conversation.web;

import app.qingtian.conversation.Files;
import app.qingtian.conversation.StoredFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a kept file, chunk by chunk. Only pictures and PDF are shown in place; nothing in them may run. */
public final class Downloads {

    private static final String HARMLESS = "sandbox; default-src 'none'";

    /** The viewers of browsers don't work in a sandbox; a script in a PDF can't leave it. */
    private static final String VIEWER = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'";

    private Downloads() {}

    public static void send(HttpServletResponse response, StoredFile file, Files files) throws IOException {
        boolean pdf = file.type().equals("application/pdf");
        boolean shown = pdf || file.image();
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(file.type().startsWith("text/") ? file.type() + ";charset=UTF-8" : file.type());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", pdf ? VIEWER : HARMLESS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=3600");
        files.copy(file, response.getOutputStream());
    }
}
