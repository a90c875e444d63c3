package app.qingtian.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came back over the wire; status 0 when the line was closed without a word. */
record Reply(int status, Map<String, String> headers, byte[] body, long millis) {

    /** No answer may take longer. */
    static final int PATIENCE_MILLIS = 20_000;

    private static final int MOST = 8 << 20;

    static Reply to(int port, byte[] request, int patience) throws IOException {
        long start = System.nanoTime();
        var all = new ByteArrayOutputStream();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), patience);
            socket.setSoTimeout(patience);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (IOException hungUp) {
                // it may refuse before it has read everything; what it said is still to be read
            }
            read(socket, all);
        }
        return of(all.toByteArray(), (System.nanoTime() - start) / 1_000_000);
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean html() {
        return header("Content-Type").startsWith("text/html");
    }

    private static void read(Socket socket, ByteArrayOutputStream all) throws IOException {
        var buffer = new byte[16_384];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0 && all.size() < MOST;
                    n = socket.getInputStream().read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (java.net.SocketTimeoutException hang) {
            throw hang;
        } catch (IOException reset) {
            // a refused body may end in a reset; what came before counts
        }
    }

    private static Reply of(byte[] all, long millis) {
        var text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
            return new Reply(0, Map.of(), all, millis);
        }
        var lines = text.substring(0, end).split("\r\n", -1);
        var headers = new TreeMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.merge(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip(),
                    (a, b) -> a + "\n" + b);
        }
        var body = Arrays.copyOfRange(all, end + 4, all.length);
        return new Reply(
                Integer.parseInt(lines[0].substring(9, 12)),
                headers,
                "chunked".equals(headers.get("transfer-encoding")) ? joined(body) : body,
                millis);
    }

    private static byte[] joined(byte[] chunked) {
        var whole = new ByteArrayOutputStream();
        var text = new String(chunked, StandardCharsets.ISO_8859_1);
        for (int at = 0; at < text.length(); ) {
            int line = text.indexOf("\r\n", at);
            if (line < 0) {
                break;
            }
            int length = Integer.parseInt(text.substring(at, line).strip(), 16);
            whole.write(chunked, line + 2, Math.min(length, chunked.length - line - 2));
            at = line + 2 + length + 2;
        }
        return whole.toByteArray();
    }
}
