package app.qingtian.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A browser that listens, down to the bytes. */
public final class Ear implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader lines;

    private Ear(Socket socket) throws IOException {
        this.socket = socket;
        this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    public static Ear at(int port, String query, String cookie) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        var head = "GET /work/live" + query + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: "
                + cookie + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return new Ear(socket);
    }

    /** The next line that begins like this; what comes between is passed over, but not for ever. */
    public String hears(String beginning) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
            if (System.nanoTime() > until) {
                return "nothing";
            }
        }
        return "the end";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
