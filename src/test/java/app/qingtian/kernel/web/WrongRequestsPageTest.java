package app.qingtian.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = House.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.servlet.multipart.max-request-size=1MB")
class WrongRequestsPageTest {

    private static final String HAN = "(?s).*\\p{IsHan}.*";

    @LocalServerPort
    int port;

    @Autowired
    Cursors cursors;

    private Wire zh() {
        return new Wire(port, "zh-CN,zh;q=0.9");
    }

    private Wire en() {
        return new Wire(port, "en-GB");
    }

    private static void isProblem(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"reason\":\"" + reason + "\"", "\"status\":" + status);
        assertThat(answer.body()).doesNotContain("Exception", "springframework", "app.qingtian", "trace");
    }

    @Test
    void partsThatNobodySaidWhereTheyEndAreRefusedLikeAnythingUnreadable() throws Exception {
        isProblem(en().post("/api/v1/notes", "multipart/form-data", BodyPublishers.ofString("--a")), 400, "unreadable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"narrative":                                   | 400 | unreadable
            [1]                                             | 400 | unreadable
            {"name":"refuse","narrative":"x"}               | 409 | stale
            {"name":"stale","narrative":"x"}                | 412 | stale
            {"name":"slow","narrative":"x"}                 | 429 | too_many
            {"name":"break","narrative":"x"}                | 500 | our_fault
            {"name":"a"}                                    | 422 | invalid
            """)
    void theApiSaysWhatIsWrongInTheReadersLanguage(String body, int status, String reason) throws Exception {
        isProblem(en().json("/api/v1/notes", body), status, reason);
        var chinese = zh().json("/api/v1/notes", body);
        assertThat(chinese.statusCode()).isEqualTo(status);
        assertThat(chinese.body()).matches(HAN);
        assertThat(en().json("/api/v1/notes", body).body()).doesNotMatch(HAN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"a","narrative":"x","colour":"red"}         | colour      | not_allowed   | RED, GREEN
            {"name":"a","narrative":"x","colour":1}             | colour      | not_allowed   | RED, GREEN
            {"name":"a","narrative":"x","shape":"round"}        | shape       | unknown_field | shape
            {"name":"a","narrative":7}                          | narrative   | type          | text
            {"name":"a","narrative":"x","happenedAt":"soon"}    | happenedAt  | type          | offset
            {"name":"a","narrative":"x","happenedAt":"0000-01-01T00:00:00Z"}      | happenedAt | type     | offset
            {"name":"a","narrative":"x","happenedAt":"9999-12-31T23:59:59Z"}      | happenedAt | type     | offset
            {"name":"a","narrative":"x","happenedAt":"2199-01-01T00:00:00+08:00"} | happenedAt | sensible | already come
            {"name":"a","narrative":"x","cost":{"amount":"1"}}  | cost.amount | type          | number
            {"name":"a","narrative":"x","cost":{"amount":-1,"currency":"CNY"}}    | cost.amount | payable | negative
            {"name":"a","narrative":"x","cost":{"amount":1.5,"currency":"JPY"}}   | cost.amount | payable | decimals
            {"name":"12345678901","narrative":"x"}              | name        | limit         | 10
            {"name":"a"}                                        | narrative   | required      | fill
            """)
    void everyWrongFieldIsNamedWithItsReason(String body, String field, String code, String words) throws Exception {
        var answer = en().json("/api/v1/notes", body);
        isProblem(answer, 422, "invalid");
        assertThat(answer.body())
                .contains("\"field\":\"" + field + "\",\"code\":\"" + code + "\"")
                .contains(words);
        assertThat(zh().json("/api/v1/notes", body).body()).matches(HAN).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void aFieldIsNamedOnceAndSeveralTogether() throws Exception {
        var body = en().json("/api/v1/notes", "{\"name\":\" \",\"narrative\":\"" + "a".repeat(20_001) + "\"}")
                .body();
        assertThat(body).contains("\"field\":\"name\"", "\"field\":\"narrative\"", "20000");
    }

    @Test
    void addressesMethodsAndFormatsThatDoNotExist() throws Exception {
        isProblem(en().get("/api/v1/nowhere"), 404, "not_found");
        isProblem(en().get("/api/v1/notes/seven"), 404, "not_found");
        isProblem(en().get("/api/v1/notes/7?colour=BLUE"), 422, "invalid");
        isProblem(en().get("/api/v1/notes?limit=101"), 422, "invalid");
        isProblem(en().send(en().request("/api/v1/notes").DELETE()), 405, "method_not_allowed");
        isProblem(en().post("/api/v1/notes", "text/plain", BodyPublishers.ofString("x")), 415, "media_type");
        isProblem(en().send(en().request("/api/v1/notes/7").header("Accept", "image/png")), 406, "not_acceptable");
        assertThat(en().send(en().request("/api/v1/notes").DELETE()).headers().firstValue("Allow"))
                .isPresent();
        assertThat(en().send(en().request("/api/v1/notes/7").HEAD()).statusCode())
                .isEqualTo(200);
        var options = en().request("/api/v1/notes").method("OPTIONS", BodyPublishers.noBody());
        assertThat(en().send(options).statusCode()).isEqualTo(200);
    }

    @Test
    void addressesTooBrokenToReachUsAreProblemsToPrograms() throws Exception {
        for (var broken : List.of("%00", "a%2fb", "%c0%af", "%zz")) {
            var answer = en().raw("GET /api/v1/notes/" + broken
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: en\r\n\r\n");
            assertThat(answer)
                    .as(broken)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"reason\":\"unreadable\"", "\"status\":400");
        }
        assertThat(en().raw("GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("<p lang=\"en\">");
    }

    @Test
    void headersTooLargeAreAnsweredInOurWords() throws Exception {
        var large = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Large: " + "a".repeat(20_000) + "\r\n\r\n";
        assertThat(en().raw("GET /api/v1/notes/7" + large))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json", "\"reason\":\"unreadable\"");
        assertThat(en().raw("GET /notes/new" + large))
                .contains("<p lang=\"en\">")
                .doesNotContain("Tomcat");
    }

    @Test
    void whatTheFirewallRefusesNamesNoAddressOfOurs() throws Exception {
        var refused = en().raw("GET /api/v1/notes/a;b=c HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(refused).startsWith("HTTP/1.1 400").contains("problem+json").doesNotContain("/error");
    }

    @Test
    void bodiesOverTheLimitAndBodiesHalfSent() throws Exception {
        var large = "{\"narrative\":\"" + "a".repeat(300_000) + "\"}";
        isProblem(en().json("/api/v1/notes", large), 413, "too_large_than");
        var streamed = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes()));
        isProblem(en().post("/api/v1/notes", "application/json", streamed), 413, "too_large_than");
        var half = en().raw("POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Language: en\r\n"
                + "Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"narrative\":\"it bro");
        assertThat(half).startsWith("HTTP/1.1 400").contains("unreadable");
    }

    @Test
    void pagesSayItInPages() throws Exception {
        var missing = zh().get("/nowhere");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<html lang=\"zh-CN\">", "这里没有您要找的内容");
        assertThat(en().get("/nowhere").body()).contains("<html lang=\"en\">", "There is nothing here");
        var broken = en().form("/notes", "narrative=x&name=break");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("our fault").doesNotContain("secret", "Exception");
        assertThat(zh().form("/notes", "narrative=" + "a".repeat(2_200_000)).statusCode())
                .isEqualTo(413);
        assertThat(en().form("/notes/new", "a=b").statusCode()).isEqualTo(405);
        assertThat(en().get("/%00").statusCode()).isEqualTo(400);
        assertThat(en().send(en().request("/notes/new").header("Accept", "application/json"))
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void anUploadOverTheLimitIsAnsweredAndNotCutOff() throws Exception {
        var type = "multipart/form-data; boundary=b";
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n";
        var declared =
                zh().post("/files", type, BodyPublishers.ofString(head + "a".repeat(3_000_000) + "\r\n--b--\r\n"));
        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(declared.body()).contains("内容太大了");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void aFormThatIsWrongKeepsEverythingTyped(String language) throws Exception {
        var typed = "narrative=&name=12345678901%3Cb%3E&colour=GREEN&happenedAt=2026-13-45T00%3A00"
                + "&cost.amount=abc&cost.currency=JPY";
        var answer = new Wire(port, language).form("/notes", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"12345678901&lt;b>\"", "value=\"GREEN\" checked", "value=\"2026-13-45T00:00\"")
                .contains("value=\"abc\"", "value=\"JPY\" selected", "aria-invalid=\"true\"")
                .contains("href=\"#sample-happenedAt\"", "id=\"sample-cost-wrong\"");
        var empty = new Wire(port, language)
                .form("/notes", "narrative=&name=12345678901")
                .body();
        assertThat(empty).contains("href=\"#sample-narrative\"", "id=\"sample-name-wrong\"", "12345678901");
    }

    @Test
    void aRefusalKeepsWhatWasTypedAndHtmxGetsTheBareForm() throws Exception {
        var refused = en().send(en().request("/notes")
                .header("HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("narrative=My+story&name=refuse&happenedAt=2026-01-02T03:04")));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("My story", "2026-01-02T03:04", "Something has changed since you opened this")
                .doesNotContain("<html");
        var done = en().form("/notes", "narrative=My+story&name=Lin");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).hasValue("/notes/new");
    }

    @Test
    void whatIsDoneSaysWhereAndWhichVersion() throws Exception {
        var done = en().json(
                        "/api/v1/notes", "{\"name\":\"Lin\",\"narrative\":\" \\u202eA\\u0000b\\u0065\\u0301😀<b> \"}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
        assertThat(done.headers().firstValue("ETag")).hasValue("\"v3\"");
        assertThat(done.headers().firstValue("Location")).hasValue("/api/v1/notes/7");
        assertThat(done.body()).isEqualTo("{\"text\":\"Ab\u00e9😀<b>\"}");
    }

    @Test
    void aCursorFromElsewhereIsRefused() throws Exception {
        assertThat(en().get("/api/v1/notes?cursor=" + cursors.write("notes", 7)).body())
                .contains("[\"7\"]");
        isProblem(en().get("/api/v1/notes?cursor=" + cursors.write("others", 7)), 400, "cursor_invalid");
        isProblem(en().get("/api/v1/notes?cursor=***"), 400, "cursor_invalid");
    }

    @Test
    void theLanguageCanBeSwitchedAndIsKept() throws Exception {
        var switched = zh().get("/notes/new?lang=en");
        assertThat(switched.body()).contains("<html lang=\"en\">");
        assertThat(switched.headers().firstValue("Set-Cookie").orElse("")).contains("lang=en", "SameSite=Lax");
        assertThat(zh().send(zh().request("/notes/new").header("Cookie", "lang=en"))
                        .body())
                .contains("<html lang=\"en\">");
    }

    @Test
    void theApiDescribesItself() throws Exception {
        var api = en().get("/api/openapi.json").body();
        assertThat(api).contains("\"bearerAuth\"", "Apache-2.0", "/api/v1/notes/{id}", "#/components/schemas/Problem");
        assertThat(api).doesNotContain("\"/notes\"", "JteModel");
        java.nio.file.Files.writeString(java.nio.file.Path.of("target/openapi.json"), api);
    }
}
