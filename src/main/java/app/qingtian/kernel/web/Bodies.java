package app.qingtian.kernel.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Receives what is sent before anybody begins to work on it. Bodies on their way are bounded in number, for an address and
 * in all, and in time by {@link Patience}; the dawdlers of one address stop nobody else.
 */
@Component
class Bodies {

    private final Patience patience;
    private final int most;
    private final int mostOfAnAddress;
    private final Map<String, Integer> coming = new HashMap<>();
    private int all;

    Bodies(
            Patience patience,
            @Value("${qingtian.crowd.bodies:1500}") int most,
            @Value("${qingtian.crowd.bodies-of-an-address:200}") int mostOfAnAddress) {
        this.patience = patience;
        this.most = most;
        this.mostOfAnAddress = mostOfAnAddress;
    }

    /** The request with its body here: forms and uploads where Tomcat keeps them, anything else in memory. */
    HttpServletRequest received(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            return request;
        }
        var address = String.valueOf(request.getRemoteAddr());
        patience.read(request);
        if (!begins(address)) {
            throw Unfit.busy(Duration.ofSeconds(5));
        }
        try {
            var here = here(request);
            patience.over(request);
            return here;
        } finally {
            ends(address);
        }
    }

    private static HttpServletRequest here(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            unpacked(request);
            return request;
        }
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            request.getParameterMap();
            return request;
        }
        try {
            return Repeatable.of(request);
        } catch (Gate.TooLarge large) {
            throw large;
        } catch (IOException toldLater) {
            return request;
        }
    }

    /** What is wrong with a body is told to the controller that asks for it, which has the words; Tomcat keeps the fault. */
    private static void unpacked(HttpServletRequest request) {
        try {
            request.getParts();
        } catch (IOException | ServletException | IllegalStateException toldLater) {
            request.setAttribute(Bodies.class.getName(), toldLater);
        }
    }

    private synchronized boolean begins(String address) {
        int own = coming.getOrDefault(address, 0);
        if (all >= most || own >= mostOfAnAddress) {
            return false;
        }
        all++;
        coming.put(address, own + 1);
        return true;
    }

    private synchronized void ends(String address) {
        all--;
        coming.computeIfPresent(address, (_, own) -> own == 1 ? null : own - 1);
    }
}
