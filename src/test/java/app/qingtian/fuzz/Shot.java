package app.qingtian.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request, byte for byte. {@code operation} is what the API's description says of it, if it is one of the API's. */
record Shot(
        String method,
        String target,
        List<String> headers,
        byte @Nullable [] body,
        @Nullable Operation operation) {

    static Shot get(String target) {
        return new Shot("GET", target, List.of(), null, null);
    }

    Shot with(String header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new Shot(method, target, more, body, operation);
    }

    Shot to(String other) {
        return new Shot(method, other, headers, body, operation);
    }

    Shot by(String other) {
        return new Shot(other, target, headers, body, null);
    }

    Shot saying(byte[] other) {
        return new Shot(method, target, headers, other, operation);
    }

    /** Which status and content come back is no longer a matter of this operation. */
    Shot unbound() {
        return new Shot(method, target, headers, body, null);
    }

    boolean has(String header) {
        return headers.stream().anyMatch(it -> it.regionMatches(true, 0, header + ":", 0, header.length() + 1));
    }

    /** As it goes over the wire; {@code id} lets the house say what it cost. */
    byte[] bytes(long id) {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!has("Host")) {
            head.append("Host: localhost\r\n");
        }
        head.append("Connection: close\r\n" + Toll.HEADER + ": ").append(id).append("\r\n");
        headers.forEach(it -> head.append(it).append("\r\n"));
        if (body != null && !has("Content-Length") && !has("Transfer-Encoding")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        if (body == null) {
            return start;
        }
        var all = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    @Override
    public String toString() {
        var said = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        var what = method + " " + target + " " + headers + " " + said;
        return what.length() <= 600 ? what : what.substring(0, 600) + "… (" + what.length() + ")";
    }
}
