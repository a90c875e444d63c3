package app.qingtian.identity.web;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A browser: keeps cookies and sends the proof that a form was ours. */
final class Visitor {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvc web;
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String proof = "";

    Visitor(MockMvc web, String address) {
        this.web = web;
        this.address = address;
    }

    MockHttpServletResponse get(String path) {
        var answer = send(MockMvcRequestBuilders.get(URI.create(path)).header("Accept", "text/html"));
        var found = PROOF.matcher(text(answer));
        if (found.find()) {
            proof = found.group(1);
        }
        return answer;
    }

    MockHttpServletResponse post(String path, String... fields) {
        return post(path, Map.of("_csrf", proof), fields);
    }

    MockHttpServletResponse postWithoutProof(String path, String... fields) {
        return post(path, Map.of(), fields);
    }

    MockHttpServletResponse logIn(String login, String password) {
        get("/login");
        return post("/login", "login", login, "password", password);
    }

    @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    void carry(String name, String value) {
        cookies.put(name, value);
    }

    static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MockHttpServletResponse post(String path, Map<String, String> more, String... fields) {
        var request = MockMvcRequestBuilders.post(URI.create(path))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Accept", "text/html");
        more.forEach(request::param);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        request.header("Accept-Language", "en").with(it -> {
            it.setRemoteAddr(address);
            return it;
        });
        cookies.forEach((name, value) -> request.cookie(new Cookie(name, value)));
        try {
            var answer = web.perform(request).andReturn().getResponse();
            for (var cookie : answer.getCookies()) {
                cookies.put(cookie.getName(), cookie.getValue());
            }
            cookies.values().removeIf(String::isEmpty);
            return answer;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
