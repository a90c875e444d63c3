package app.qingtian.live.web;

import app.qingtian.live.Line;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * The bare socket of a stream, taken out of Tomcat's hands after the head of the answer was sent. An asynchronous request
 * would keep some 90 KB of buffers for as long as it idles; this keeps the socket (docs/decisions/0008). Tomcat makes it, so it is public.
 */
public final class OpenLine implements InternalHttpUpgradeHandler, Line {

    private Consumer<Line> opened = _ -> {};
    private Consumer<Line> gone = _ -> {};
    private @Nullable SocketWrapperBase<?> socket;
    private final byte[] ignored = new byte[1];

    void whenOpen(Consumer<Line> then, Consumer<Line> finallyThen) {
        opened = then;
        gone = finallyThen;
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        socket = wrapper;
    }

    @Override
    public void init(WebConnection connection) {
        opened.accept(this);
    }

    @Override
    public synchronized boolean send(String events) {
        var wrapper = socket;
        if (wrapper == null || wrapper.isClosed() || wrapper.hasDataToWrite()) {
            return false;
        }
        try {
            var bytes = events.getBytes(StandardCharsets.UTF_8);
            wrapper.write(false, bytes, 0, bytes.length);
            wrapper.flush(false);
            return true;
        } catch (IOException | IllegalStateException nobodyThere) {
            return false;
        }
    }

    @Override
    public void close() {
        var wrapper = socket;
        if (wrapper != null) {
            wrapper.close();
        }
    }

    /** A browser has nothing to say on this line: whatever comes is its end. */
    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        if (event == SocketEvent.OPEN_READ && !ended() || event == SocketEvent.OPEN_WRITE && flushed()) {
            return SocketState.UPGRADED;
        }
        gone.accept(this);
        return SocketState.CLOSED;
    }

    @Override
    public void destroy() {
        gone.accept(this);
    }

    private boolean ended() {
        var wrapper = socket;
        try {
            return wrapper == null || wrapper.read(false, ignored, 0, 1) != 0;
        } catch (IOException broken) {
            return true;
        }
    }

    private synchronized boolean flushed() {
        var wrapper = socket;
        try {
            if (wrapper != null) {
                wrapper.flush(false);
            }
            return wrapper != null;
        } catch (IOException broken) {
            return false;
        }
    }

    @Override
    public void timeoutAsync(long now) {}

    @Override
    public void setSslSupport(SSLSupport support) {}

    @Override
    public void pause() {}
}
