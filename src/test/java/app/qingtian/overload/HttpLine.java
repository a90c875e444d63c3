package app.qingtian.overload;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One kept-alive connection, down to the bytes, so that the one who measures costs little. */
final class HttpLine implements AutoCloseable {

    private final Socket socket = new Socket();
    private final InputStream in;
    private boolean closing;

    HttpLine(int port) throws IOException {
        socket.setSoTimeout(60_000);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port), 20_000);
        in = new BufferedInputStream(socket.getInputStream(), 4096);
    }

    /** The house has said that this answer was the last on this line. */
    boolean closing() {
        return closing;
    }

    record Answer(int status, List<String> head, String body) {

        String header(String name) {
            return head.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    Answer send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var first = line();
        var head = new ArrayList<String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
        var answer = new Answer(Integer.parseInt(first.substring(9, 12)), head, "");
        closing = answer.header("Connection").equals("close");
        return new Answer(answer.status(), head, body(answer));
    }

    private String body(Answer answer) throws IOException {
        if (answer.header("Transfer-Encoding").equals("chunked")) {
            var whole = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                whole.write(in.readNBytes(size));
                line();
            }
            line();
            return whole.toString(StandardCharsets.UTF_8);
        }
        var length = answer.header("Content-Length");
        return new String(in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length)), StandardCharsets.UTF_8);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
