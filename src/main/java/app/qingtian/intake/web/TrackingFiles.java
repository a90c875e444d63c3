package app.qingtian.intake.web;

import app.qingtian.complaint.Caller;
import app.qingtian.conversation.Files;
import app.qingtian.conversation.web.Downloads;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
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
    ResponseEntity<String> qr(HttpServletRequest request, @PathVariable String token) throws WriterException {
        guesses.open(request, token);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(svg(link.of(token)));
    }

    @GetMapping("/t/{token}/files/{id}")
    void file(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String token, @PathVariable long id)
            throws IOException {
        var file = files.find(new Caller.Tracker(token), id).orElseThrow(() -> guesses.wrong(request));
        Downloads.send(response, file, files);
    }

    private static String svg(String text) throws WriterException {
        var code = new QRCodeWriter()
                .encode(
                        text,
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <rect width="100%%" height="100%%" fill="#fff"/><path d="%s"/></svg>""".formatted(code.getWidth(), code.getHeight(), path);
    }
}
