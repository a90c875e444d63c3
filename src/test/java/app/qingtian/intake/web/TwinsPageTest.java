package app.qingtian.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A form sent twice without any script: a double click, or the page sent again. */
@QingtianTest
class TwinsPageTest {

    @Autowired
    private ApplicationContext house;

    private Complaint complaint;

    @BeforeEach
    void aComplaintCameIn() {
        complaint = Cast.of(house).lodged();
    }

    @Test
    void theSameFormActsOnceAndBothAreLedOn() {
        var shown = shown();
        var first = write(shown, "说一次就好");
        var second = write(shown, "说一次就好");

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(said("说一次就好")).isEqualTo(1);
    }

    @Test
    void severalAtTheSameMomentActOnce() throws Exception {
        var shown = shown();
        Callable<Clerk.Answer> click = () -> write(shown, "点了几下");
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : hands.invokeAll(List.of(click, click, click))) {
                assertThat(answer.get().status()).isEqualTo(303);
            }
        }
        assertThat(said("点了几下")).isEqualTo(1);
    }

    @Test
    void otherWordsOrAFormShownAnewAreMeant() {
        var shown = shown();
        write(shown, "甲");
        write(shown, "乙");
        write(shown(), "甲");

        assertThat(said("甲")).isEqualTo(2);
        assertThat(said("乙")).isEqualTo(1);
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        var shown = shown();
        assertThat(write(shown, " ").status()).isEqualTo(422);
        assertThat(write(shown, " ").status()).isEqualTo(422);
    }

    /** The proof of one form, the same whenever it is sent. */
    private static RequestPostProcessor shown() {
        var once = Clerk.proof().postProcessRequest(new MockHttpServletRequest());
        return request -> {
            request.setCookies(once.getCookies());
            request.addParameter("_csrf", String.valueOf(once.getParameter("_csrf")));
            return request;
        };
    }

    private Clerk.Answer write(RequestPostProcessor shown, String words) {
        var request = MockMvcRequestBuilders.post("/t/" + complaint.trackingToken() + "/messages")
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("text", words);
        return Cast.of(house).stranger().send(request.with(shown));
    }

    private int said(String words) {
        return house.getBean(JdbcClient.class)
                .sql("select count(*) from message where complaint_id = :complaint and words = :words")
                .param("complaint", complaint.id())
                .param("words", words)
                .query(Integer.class)
                .single();
    }
}
