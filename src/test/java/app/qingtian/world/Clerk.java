package app.qingtian.world;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import app.qingtian.identity.Reader;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody at work: opens pages, sends forms, and asks the API. */
public record Clerk(MockMvc web, Reader reader) {

    /** What cookie and form agree on. Spring's own stand-in for it stays behind in the house and changes how it answers everybody else. */
    private static final String PROOF = "00000000-0000-4000-8000-000000000000";

    /** A form that comes from a page of ours. */
    public static RequestPostProcessor proof() {
        return request -> {
            request.setCookies(new Cookie("csrf", PROOF));
            request.addParameter("_csrf", masked(PROOF));
            return request;
        };
    }

    /** As a form carries it: mixed with random bytes, others whenever it is shown. */
    private static String masked(String proof) {
        var bytes = proof.getBytes(StandardCharsets.US_ASCII);
        var mixed = new byte[2 * bytes.length];
        ThreadLocalRandom.current().nextBytes(mixed);
        for (int i = 0; i < bytes.length; i++) {
            mixed[bytes.length + i] = (byte) (bytes[i] ^ mixed[i]);
        }
        return Base64.getUrlEncoder().encodeToString(mixed);
    }

    /** What came back. */
    public record Answer(int status, String text, MockHttpServletResponse response) {

        public String header(String name) {
            return String.valueOf(response.getHeader(name));
        }
    }

    public Answer open(String path) {
        return send(MockMvcRequestBuilders.get(path).accept(MediaType.TEXT_HTML));
    }

    /** Sends a form: names and values in turn. */
    public Answer send(String path, String... fields) {
        var request = MockMvcRequestBuilders.post(path)
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request.with(proof()));
    }

    public Answer ask(String path) {
        return send(MockMvcRequestBuilders.get("/api/v1" + path));
    }

    public Answer post(String path, String json) {
        return call(HttpMethod.POST, path, json);
    }

    public Answer call(HttpMethod method, String path, String json, String... headers) {
        var request = MockMvcRequestBuilders.request(method, "/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    public Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        var rights = Stream.of("settled", "may-read", "may-write", "may-administer")
                .map(SimpleGrantedAuthority::new)
                .toList();
        var me = UsernamePasswordAuthenticationToken.authenticated(reader, null, List.copyOf(rights));
        try {
            var response =
                    web.perform(request.with(authentication(me))).andReturn().getResponse();
            return new Answer(response.getStatus(), text(response), response);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String text(MockHttpServletResponse response) throws UnsupportedEncodingException {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
