package app.qingtian.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much a customer can write, and how much of it one answer shows. */
@QingtianTest
class CustomersPacePageTest {

    private static final String MANY = """
            insert into message (complaint_id, round, at, direction, channel, words)
            select :complaint, 1, now() - :ago::interval, 'FROM_CUSTOMER', 'WEB', '第' || n || '句'
              from generate_series(1, :many) n
            """;

    @Autowired
    private ApplicationContext house;

    private Complaint complaint;

    @BeforeEach
    void aComplaintCameIn() {
        complaint = Cast.of(house).lodged();
    }

    @Test
    void sixtyMessagesAnHourAreEnough() {
        said(59, "10 minutes");

        assertThat(write("第六十句").status()).isEqualTo(201);
        var refused = write("第六十一句");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After")))
                .as("the first of them was fifty-odd minutes before it leaves the hour")
                .isBetween(2_900, 3_001);
        assertThat(write("第六十一句").text()).contains("\"reason\":\"messages_too_many\"");
        var page = customer().send("/t/" + complaint.trackingToken() + "/messages", "text", "第六十一句");
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.text()).contains("第六十一句", "60");
        assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(2_900, 3_001);
    }

    @Test
    void whatWasWrittenEarlierDoesNotCount() {
        said(70, "61 minutes");

        assertThat(write("后来").status()).isEqualTo(201);
    }

    @Test
    void oneAnswerShowsTheNewestThreeHundred() {
        said(301, "2 hours");

        var page = customer().open("/t/" + complaint.trackingToken()).text();
        assertThat(page).contains("第2句", "第301句").doesNotContain("第1句");
        var sight = customer()
                .ask("/public/complaints/" + complaint.trackingToken())
                .text();
        assertThat(sight).contains("第301句").doesNotContain("第1句");
    }

    private void said(int many, String ago) {
        house.getBean(JdbcClient.class)
                .sql(MANY)
                .param("complaint", complaint.id())
                .param("ago", ago)
                .param("many", many)
                .update();
    }

    private Clerk customer() {
        return Cast.of(house).stranger();
    }

    private Clerk.Answer write(String words) {
        return customer()
                .post("/public/complaints/" + complaint.trackingToken() + "/messages", "{\"text\":\"" + words + "\"}");
    }
}
