package app.qingtian.live.web;

import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.live.Looking;
import app.qingtian.live.Streams;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One page of somebody at work asks to be told what changes. */
@Controller
@Hidden
class StreamController {

    private static final Duration LATER = Duration.ofMinutes(1);

    private final Streams streams;

    StreamController(Streams streams) {
        this.streams = streams;
    }

    /** {@code number} and {@code version} say what is on the screen; without them it is a list. 503 when there is no room. */
    @GetMapping("/work/live")
    void listen(
            Reader reader,
            @RequestParam(name = "number", required = false) @Nullable String number,
            @RequestParam(name = "version", defaultValue = "0") int version,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        if (streams.full()) {
            throw Unfit.busy(LATER);
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.flushBuffer();
        request.upgrade(OpenLine.class)
                .whenOpen(line -> streams.open(reader, line, new Looking(number, version)), streams::closed);
    }
}
