package app.qingtian.kernel.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A request whose body was read once, to be known, and can be read again. An upload is left to stream by. */
final class Repeatable extends HttpServletRequestWrapper {

    private final byte[] body;
    private final boolean upload;

    private Repeatable(HttpServletRequest request, byte[] body, boolean upload) {
        super(request);
        this.body = body;
        this.upload = upload;
    }

    static Repeatable of(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        boolean upload = type != null && type.startsWith("multipart/");
        var body = upload
                ? Long.toString(request.getContentLengthLong()).getBytes(StandardCharsets.US_ASCII)
                : request.getInputStream().readAllBytes();
        return new Repeatable(request, body, upload);
    }

    byte[] body() {
        return body;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return upload ? super.getInputStream() : new Again(new ByteArrayInputStream(body));
    }

    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Again(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read it at once");
        }
    }
}
