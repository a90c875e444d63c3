package app.qingtian.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.promise.BrokenPromises;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import app.qingtian.world.StatementCount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told of what inside the house, and what they see of it. */
@QingtianTest
class NoticesPageTest {

    private final ApplicationContext house;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final Complaint complaint;
    private final String path;

    NoticesPageTest(@Autowired ApplicationContext house, @Autowired JdbcClient jdbc) {
        this.house = house;
        this.cast = Cast.of(house);
        this.jdbc = jdbc;
        this.complaint = cast.lodged();
        this.path = "/complaints/" + complaint.number();
        accept(cast.handler());
    }

    @Test
    void aLiaisonHearsOfAReferralAndTheOwnerOfTheAnswerAndNobodyOfTheirOwnDeeds() {
        var referral = refer();
        assertThat(occasions(cast.liaison())).containsExactly("REFERRED");
        assertThat(occasions(cast.handler())).isEmpty();
        cast.handler().post("/referrals/" + referral + "/nudge", "{}");
        cast.liaison().post("/referrals/" + referral + "/acceptance", "{}");
        cast.liaison().post("/referrals/" + referral + "/answer", "{\"answer\":\"已核实\"}");

        assertThat(occasions(cast.liaison())).containsExactly("REFERRED", "NUDGED");
        assertThat(occasions(cast.handler())).containsExactly("REFERRAL_ACCEPTED", "REFERRAL_ANSWERED");
    }

    @Test
    void theCustomersWordsReachTheOwner() {
        var tracking = "/public/complaints/" + complaint.trackingToken();
        cast.stranger().post(tracking + "/messages", "{\"text\":\"还在等\"}");
        cast.stranger().post(tracking + "/nudge", "{}");

        assertThat(occasions(cast.handler())).containsExactly("CUSTOMER_WROTE", "CUSTOMER_NUDGED");
        var page = cast.handler().open("/work/notices");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(complaint.number(), "客户催了一次", "客户通过", "全部已读");
        assertThat(cast.handler().open("/work/complaints?view=mine").text()).contains("/work/notices");
    }

    @Test
    void aBrokenPromiseReachesWhoGaveItAndWhoWatchesOver() {
        accept(cast.liaison());
        assertThat(occasions(cast.handler())).isEmpty();
        jdbc.sql("update complaint set department_id = (select id from department where key = 'depot') where id = ?")
                .param(complaint.id())
                .update();
        jdbc.sql("update promise set due_at = now() - interval '1 hour' where complaint_id = ? and kind = 'REPLY'")
                .param(complaint.id())
                .update();
        house.getBean(BrokenPromises.class).sweep();

        assertThat(occasions(cast.handler())).contains("PROMISE_BROKEN");
        assertThat(jdbc.sql("""
                                select count(*) from notice n join person p on p.id = n.person_id
                                 where n.complaint_id = ? and p.login = 'cast-overseer' and occasion = 'PROMISE_BROKEN'
                                """).param(complaint.id()).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void whoOwnedItFirstHearsWhoTookIt() {
        var first = jdbc.sql("select (data ->> 'ownerId')::bigint from timeline where complaint_id = ? and seq = 1")
                .param(complaint.id())
                .query(Long.class)
                .single();
        assertThat(jdbc.sql(
                                "select string_agg(occasion, ',' order by seq) from notice where complaint_id = ? and person_id = ?")
                        .params(complaint.id(), first)
                        .query(String.class)
                        .single())
                .isEqualTo("LODGED,ACCEPTED");
    }

    @Test
    void openingOneLeadsToTheComplaintAndCountsAsReadAndOnlyOnesOwnCanBeOpened() {
        refer();
        long id = newest(cast.liaison());

        assertThat(cast.stranger().open("/work/notices/" + id).status()).isEqualTo(404);
        assertThat(cast.handler().open("/work/notices/" + id).status()).isEqualTo(404);
        var opened = cast.liaison().open("/work/notices/" + id);
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.header("Location")).endsWith("/work/complaints/" + complaint.number());
        assertThat(unread(cast.liaison())).isZero();
    }

    @Test
    void allUpToOneAreRead() {
        refer();
        var liaison = cast.liaison();
        long upTo = newest(liaison);
        assertThat(liaison.post("/notices/reading", "{\"upTo\":" + (upTo - 1) + "}")
                        .status())
                .isEqualTo(200);
        assertThat(unread(liaison)).isOne();
        assertThat(liaison.send("/work/notices/reading", "upTo", String.valueOf(upTo))
                        .status())
                .isEqualTo(303);
        assertThat(unread(liaison)).isZero();
        assertThat(liaison.post("/notices/reading", "{\"upTo\":-1}").status()).isEqualTo(422);
        assertThat(liaison.ask("/notices?cursor=edited").status()).isEqualTo(400);
    }

    @Test
    void ofAComplaintOutOfSightNothingIsShown() {
        var stranger = cast.stranger();
        jdbc.sql("insert into notice (person_id, complaint_id, seq, occasion, at) values (?, ?, 2, 'ACCEPTED', now())")
                .params(stranger.reader().personId(), complaint.id())
                .update();

        assertThat(stranger.open("/work/notices").text()).contains("现在不归您查看").doesNotContain(complaint.number());
        assertThat(stranger.ask("/notices?limit=1").text())
                .contains("\"number\":null")
                .doesNotContain(complaint.number());
        assertThat(stranger.open("/work/notices/" + newest(stranger)).status()).isEqualTo(404);
    }

    @Test
    void anEventThatTellsNobodyCostsNothing() {
        var record = "{\"what\":\"壶底漏水\"}";
        StatementCount.start();
        cast.handler().call(HttpMethod.PUT, path + "/record", record);
        assertThat(StatementCount.stop()).noneMatch(sql -> sql.contains("into notice"));

        StatementCount.start();
        cast.handler().post(path + "/referrals", "{\"department\":\"depot\",\"request\":\"请核实\"}");
        assertThat(StatementCount.stop().stream().filter(sql -> sql.contains("notice") || sql.contains("hook")))
                .hasSize(1);
    }

    @Test
    void everybodyChoosesForThemselvesHowMailReachesThem() {
        var me = cast.quality();
        assertThat(me.open("/work/me/notices").text()).contains("怎样用邮件通知我", "每天汇总一次");
        var sent = me.send(
                "/work/me/notices",
                "email",
                "quality@example.com",
                "work",
                "AT_ONCE",
                "replies",
                "DAILY",
                "customer",
                "NEVER",
                "promises",
                "AT_ONCE",
                "digestAt",
                "07:45",
                "quietFrom",
                "22:00",
                "quietUntil",
                "06:30");
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        assertThat(me.ask("/me/notices").text())
                .contains("\"email\":\"quality@example.com\"", "\"digestAt\":\"07:45\"", "\"customer\":\"NEVER\"");
        var wrong = me.call(HttpMethod.PUT, "/me/notices", "{\"email\":\"no\",\"digestAt\":\"25:00\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("email", "digestAt", "work");
    }

    @ParameterizedTest
    @CsvSource({"22:00,", ",06:30", "09:00,09:00"})
    void quietHoursHaveTwoEnds(@Nullable String from, @Nullable String until) {
        var me = cast.overseer();
        var hours = new StringBuilder();
        if (from != null) {
            hours.append(",\"quietFrom\":\"").append(from).append('"');
        }
        if (until != null) {
            hours.append(",\"quietUntil\":\"").append(until).append('"');
        }
        var sent = me.call(
                HttpMethod.PUT,
                "/me/notices",
                "{\"work\":\"DAILY\",\"replies\":\"DAILY\",\"customer\":\"DAILY\",\"promises\":\"DAILY\",\"digestAt\":\"07:45\""
                        + hours
                        + "}");
        assertThat(sent.status()).as(sent.text()).isEqualTo(422);
        assertThat(sent.text()).contains("quiet_hours");
        assertThat(me.send(
                                "/work/me/notices",
                                "work",
                                "DAILY",
                                "replies",
                                "DAILY",
                                "customer",
                                "DAILY",
                                "promises",
                                "DAILY",
                                "digestAt",
                                "07:45",
                                "quietFrom",
                                from == null ? "" : from,
                                "quietUntil",
                                until == null ? "" : until)
                        .text())
                .contains("免打扰");
    }

    private void accept(Clerk clerk) {
        var replyBy = Instant.now().plus(Duration.ofDays(1));
        clerk.post(path + "/acceptance", "{\"replyBy\":\"" + replyBy + "\"}");
    }

    private String refer() {
        var asked = cast.handler().post(path + "/referrals", "{\"department\":\"depot\",\"request\":\"请核实\"}");
        return asked.text().replaceAll("(?s).*?\"id\":(\\d+).*", "$1");
    }

    private List<@Nullable String> occasions(Clerk clerk) {
        return jdbc.sql("select occasion from notice where complaint_id = ? and person_id = ? order by id")
                .params(complaint.id(), clerk.reader().personId())
                .query(String.class)
                .list();
    }

    private long newest(Clerk clerk) {
        return jdbc.sql("select max(id) from notice where person_id = ?")
                .param(clerk.reader().personId())
                .query(Long.class)
                .single();
    }

    private int unread(Clerk clerk) {
        return jdbc.sql("select count(*) from notice where person_id = ? and complaint_id = ? and read_at is null")
                .params(clerk.reader().personId(), complaint.id())
                .query(Integer.class)
                .single();
    }
}
