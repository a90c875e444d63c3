package app.qingtian.intake.web;

import app.qingtian.complaint.Caller;
import app.qingtian.conversation.Files;
import app.qingtian.conversation.web.Downloads;
import app.qingtian.kernel.web.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the tracking page shows beside words: its QR code, and the files of the conversation. */
@Controller
class TrackingFiles {

    private final Guesses guesses;
    private final Files files;
    private final TrackingLink link;

    TrackingFiles(Guesses guesses, Files files, TrackingLink link) {
        this.guesses = guesses;
        this.files = files;
        this.link = link;
    }

    /** The tracking link as a QR code, to take along on a phone. */
    @GetMapping("/t/{token}/qr.svg")
    ResponseEntity<String> qr(HttpServletRequest request, @PathVariable String token) {
        guesses.open(request, token);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(QrCode.svg(link.of(token)));
    }

    @GetMapping("/t/{token}/files/{id}")
    void file(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String token, @PathVariable long id)
            throws IOException {
        var file = files.find(new Caller.Tracker(token), id).orElseThrow(() -> guesses.wrong(request));
        Downloads.send(response, file, files);
    }
}
