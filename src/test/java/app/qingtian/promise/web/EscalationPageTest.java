package app.qingtian.promise.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.promise.Escalations;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The depot has not taken what it was asked: who hears of it, when, and how often. */
@QingtianTest
class EscalationPageTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private Complaint complaint;
    private String path = "";

    EscalationPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        complaint = cast.lodged();
    }

    @BeforeEach
    void theDepotIsLate() {
        path = "/complaints/" + complaint.number();
        cast.handler().post(path + "/referrals", "{\"department\":\"depot\",\"request\":\"请核实\"}");
        update("begins_at = now() - interval '20 days', due_at = now() - interval '1 minute', step_at = now()");
        jdbc.sql("""
                        insert into record (complaint_id, round, urgency, changed_at, changed_by)
                        values (?, 1, 'CRITICAL', now(), (select id from person where login = 'cast-handler'))
                        """).param(complaint.id()).update();
    }

    @Test
    void theOverseerIsToldOnceAlsoWhenTwoLookAtTheSameTime() {
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(this::sweep))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();
        sweep();

        assertThat(told()).isEqualTo(1);
        assertThat(cast.handler().ask(path + "/timeline").text()).contains("上报：签收", "部门监督人 老仓");
        assertThat(promise("rung || ' ' || (step_at > now())"))
                .as("the overseer above comes later")
                .isEqualTo("3 true");
    }

    @Test
    void whatIsTakenMeanwhileClimbsNoFurther() {
        cast.liaison().post("/referrals/" + promise("referral_id::text") + "/acceptance", "{}");
        sweep();

        assertThat(told()).isZero();
    }

    @Test
    void anOverseerWhoHasItInHandHoldsTheLadder() {
        var until = Instant.now().plus(Duration.ofDays(2));
        var held = cast.quality().post(path + "/hold", "{\"until\":\"" + until + "\",\"reason\":\"已约好上门\"}");
        assertThat(held.status()).as(held.text()).isEqualTo(200);
        sweep();

        assertThat(told()).isZero();
        assertThat(promise("(step_at > now() + interval '47 hours')::text")).isEqualTo("true");
        assertThat(cast.handler()
                        .post(path + "/hold", "{\"until\":\"" + until + "\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(cast.quality()
                        .post(
                                path + "/hold",
                                "{\"until\":\"" + until.plus(Duration.ofDays(60)) + "\",\"reason\":\"x\"}")
                        .text())
                .contains("hold_too_long");
    }

    @Test
    void nobodyIsDisturbedAfterHoursUnlessItIsCritical() {
        jdbc.sql("update record set urgency = 'URGENT' where complaint_id = ?")
                .param(complaint.id())
                .update();
        var zone = ZoneId.of("Asia/Shanghai");
        var farDay = LocalDate.now(zone).plusDays(3).getDayOfWeek().name().toLowerCase(Locale.ROOT);
        var key = "only-" + farDay;
        cast.administrator()
                .post(
                        "/calendars",
                        "{\"key\":\"%s\",\"zh\":\"一天\",\"en\":\"A day\",\"zone\":\"%s\",\"%s\":\"09:00-10:00\",\"reason\":\"试\"}"
                                .formatted(key, zone, farDay));
        update(
                "edition_id = (select e.id from calendar_edition e join calendar c on c.id = e.calendar_id where c.key = '%s')"
                        .formatted(key));
        sweep();

        assertThat(told()).isZero();
        assertThat(promise("(step_at > now() + interval '1 day')::text"))
                .as("at the next opening")
                .isEqualTo("true");
    }

    @Test
    void whatRestsDoesNotClimb() {
        update("rests = true");
        sweep();

        assertThat(told()).isZero();
    }

    private void sweep() {
        house.getBean(Escalations.class).sweep();
    }

    private void update(String what) {
        jdbc.sql("update promise set " + what + " where complaint_id = ? and kind = 'TAKING'")
                .param(complaint.id())
                .update();
    }

    private String promise(String what) {
        return jdbc.sql("select " + what + " from promise where complaint_id = ? and kind = 'TAKING'")
                .param(complaint.id())
                .query(String.class)
                .single();
    }

    private long told() {
        return jdbc.sql("select count(*) from timeline where complaint_id = ? and event = 'Escalated'")
                .param(complaint.id())
                .query(Long.class)
                .single();
    }
}
