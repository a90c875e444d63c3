package app.qingtian.upkeep.web;

import app.qingtian.kernel.web.Unfit;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures, as Prometheus reads them. With {@code QINGTIAN_METRICS_TOKEN} whoever sends it may read them; without, only
 * machines of the same network. For everybody else there is nothing here.
 */
@RestController
@Hidden
class MetricsController {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry measures;
    private final String token;

    MetricsController(PrometheusMeterRegistry measures, @Value("${qingtian.metrics.token:}") String token) {
        this.measures = measures;
        this.token = token;
    }

    @GetMapping("/metrics")
    ResponseEntity<byte[]> figures(HttpServletRequest request) {
        var bearer = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (token.isBlank() ? !near(request.getRemoteAddr()) : !same("Bearer " + token, bearer)) {
            throw Unfit.notFound();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TEXT)
                .cacheControl(CacheControl.noStore())
                .body(measures.scrape().getBytes(StandardCharsets.UTF_8));
    }

    /** This machine or its own network; behind a proxy it is the visitor's address that counts. */
    static boolean near(String address) {
        try {
            var from = InetAddress.ofLiteral(address);
            return from.isLoopbackAddress()
                    || from.isSiteLocalAddress()
                    || from.isLinkLocalAddress()
                    || from.getAddress().length == 16 && (from.getAddress()[0] & 0xfe) == 0xfc;
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }

    private static boolean same(String expected, @Nullable String said) {
        return said != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }
}
