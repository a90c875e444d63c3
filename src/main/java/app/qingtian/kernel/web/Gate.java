package app.qingtian.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter but for the {@link Porter}: bodies over the limit get 413 (JSON 256 KB, forms 2 MB, uploads as
 * configured), and whatever a filter throws gets an answer in words.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Gate extends OncePerRequestFilter {

    static final long JSON_LIMIT = 256 * 1024;
    static final long FORM_LIMIT = 2 * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final Problems problems;
    private final Uis uis;
    private final long uploadLimit;

    Gate(Problems problems, Uis uis, @Value("${spring.servlet.multipart.max-request-size:60MB}") DataSize uploadLimit) {
        this.problems = problems;
        this.uis = uis;
        this.uploadLimit = uploadLimit.toBytes();
    }

    /** A body went over its limit, in bytes. */
    static final class TooLarge extends IOException {

        private final long limit;

        TooLarge(long limit) {
            super("body over " + limit);
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request.getContentType());
        try {
            if (request.getContentLengthLong() > limit) {
                throw new TooLarge(limit);
            }
            chain.doFilter(new Limited(request, limit), response);
        } catch (IOException | ServletException | RuntimeException error) {
            if (response.isCommitted()) {
                throw error;
            }
            answer(request, response, error);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception error) throws IOException {
        var cause = error instanceof ServletException && error.getCause() != null ? error.getCause() : error;
        var trouble = new Troubles(uis.of(request)).of(cause);
        if (cause instanceof Unfit) {
            LOG.debug("{} turned away", Route.of(request));
        } else if (trouble.refusal().status() == 503) {
            LOG.warn(
                    "{} has to come again: {}",
                    Route.of(request),
                    error.getClass().getSimpleName());
        } else if (trouble.refusal().status() >= 500) {
            LOG.error("{} failed", Route.of(request), error);
        }
        response.reset();
        response.setHeader(Porter.HEADER, Porter.idOf(request));
        problems.write(request, response, trouble);
    }

    private long limit(@org.jspecify.annotations.Nullable String type) {
        if (type != null && type.startsWith("multipart/")) {
            return uploadLimit;
        }
        return type != null && type.startsWith("application/x-www-form-urlencoded") ? FORM_LIMIT : JSON_LIMIT;
    }

    /** Counts a body of undeclared length while it is read. */
    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private long read;

        Counted(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            return next < 0 ? next : count(1, next);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = body.read(into, from, length);
            return count < 0 ? count : count(count, count);
        }

        private int count(int more, int answer) throws IOException {
            read += more;
            if (read > limit) {
                throw new TooLarge(limit);
            }
            return answer;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
