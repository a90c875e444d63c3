package app.qingtian.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How long a connection may take to send its request and to read its answer. Tomcat's own limits are for the pause between
 * two bytes, so that a byte now and then could hold a connection for ever; this one hangs up.
 */
@Component
class Patience implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Duration FOR_A_HEAD = Duration.ofSeconds(20);
    private static final Duration FOR_ANYTHING = Duration.ofSeconds(30);
    private static final long SLOWEST_BYTES_A_SECOND = 8 * 1024;
    private static final long UNKNOWN_LENGTH = 20L * 1024 * 1024;

    private final Map<String, Long> until = new ConcurrentHashMap<>();
    private Map<String, Long> headsSince = Map.of();
    private volatile @Nullable Wires wires;

    /** Tomcat's protocol, which lets us see its connections. Tomcat makes it, so it is public. */
    public static final class Wires extends Http11NioProtocol {

        Iterable<? extends SocketWrapperBase<?>> open() {
            return getEndpoint().getConnections();
        }
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.setProtocol(Wires.class.getName());
        server.addConnectorCustomizers(
                connector -> wires = connector.getProtocolHandler() instanceof Wires ours ? ours : null);
    }

    /** A body is on its way. */
    void read(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        allow(request, length < 0 ? UNKNOWN_LENGTH : length);
    }

    /** An answer is on its way. */
    void write(HttpServletRequest request) {
        allow(request, UNKNOWN_LENGTH);
    }

    void over(HttpServletRequest request) {
        until.remove(request.getServletConnection().getConnectionId());
    }

    private void allow(HttpServletRequest request, long bytes) {
        var time = FOR_ANYTHING.plusSeconds(bytes / SLOWEST_BYTES_A_SECOND);
        until.put(request.getServletConnection().getConnectionId(), System.nanoTime() + time.toNanos());
    }

    @Scheduled(fixedRateString = "PT5S")
    void look() {
        hurry(System.nanoTime());
    }

    /** Hangs up on everybody who is out of time at this {@link System#nanoTime}. */
    synchronized void hurry(long now) {
        var seen = wires;
        if (seen == null) {
            return;
        }
        var heads = new HashMap<String, Long>();
        for (var wire : seen.open()) {
            var id = wire.getServletConnection("http/1.1", "").getConnectionId();
            long last = until.getOrDefault(id, Long.MAX_VALUE);
            if (wire.getCurrentProcessor() instanceof Http11Processor) {
                long since = headsSince.getOrDefault(id, now);
                heads.put(id, since);
                last = since + FOR_A_HEAD.toNanos();
            }
            if (last != Long.MAX_VALUE && now - last > 0) {
                wire.close();
            }
        }
        headsSince = heads;
        until.values().removeIf(last -> now - last > 0);
    }
}
