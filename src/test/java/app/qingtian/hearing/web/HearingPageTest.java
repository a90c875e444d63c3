package app.qingtian.hearing.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is heard: notes first, the complaint afterwards, and whoever is known is not asked again. */
@QingtianTest
class HearingPageTest {

    @Autowired
    private JdbcClient jdbc;

    private final Clerk handler;
    private final Clerk stranger;
    private final Clerk administrator;
    private final String pad = "/work/hearings/" + UUID.randomUUID();

    HearingPageTest(@Autowired ApplicationContext house) {
        handler = Cast.of(house).handler();
        stranger = Cast.of(house).stranger();
        administrator = Cast.of(house).administrator();
    }

    @Test
    void aPadOpensBeforeAnythingIsKnownAndIsOnesOwn() {
        var begun = handler.open("/work/hearings/new");
        assertThat(begun.status()).isEqualTo(303);
        assertThat(handler.open(begun.header("Location")).text()).contains("边听边记", "按回车");

        assertThat(handler.send(pad + "/notes", "words", "水壶漏水").status()).isEqualTo(303);

        assertThat(handler.open(pad).text()).contains("水壶漏水");
        assertThat(handler.open("/work/hearings").text()).contains("水壶漏水", pad);
        assertThat(stranger.open(pad).status()).isEqualTo(404);
        assertThat(stranger.send(pad + "/notes", "words", "别人的").status()).isEqualTo(404);
        assertThat(stranger.open("/work/hearings").text()).doesNotContain("水壶漏水");
        assertThat(handler.send(pad + "/notes", "words", " ").status()).isEqualTo(422);
    }

    @Test
    void aNoteSentTwiceCountsOnceAndItsTimeIsWhenEnterWasPressed() {
        var key = UUID.randomUUID();
        var note = "{\"words\":\"三次电话\",\"key\":\"" + key + "\",\"waitedMillis\":600000}";
        var first = handler.post(api() + "/notes", note);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        var again = handler.post(api() + "/notes", note).text();
        assertThat(again.split("三次电话", -1)).hasSize(2);
        var at = Instant.parse(again.replaceFirst("(?s).*\"at\":\"([^\"]+)\".*", "$1"));
        assertThat(Duration.between(at, Instant.now())).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
    }

    @Test
    void sortedNotesStandInTheirFieldsAndStayAsEvidence() {
        handler.send(pad + "/notes", "words", "买的水壶第一天就漏");
        handler.send(pad + "/notes", "words", "想换新的");
        handler.send(pad + "/notes", "words", "店员姓王");
        handler.send(pad + "/notes/2/point", "point", "WISH");
        handler.send(pad + "/notes/3/point", "point", "WHO");
        var form = handler.open(pad + "/complaint").text();
        assertThat(form).containsPattern("<textarea[^>]*name=\"narrative\"[^>]*>\\s*买的水壶第一天就漏</textarea>");
        assertThat(form)
                .containsPattern("name=\"wishedRemedy\"[^>]*value=\"想换新的\"|value=\"想换新的\"[^>]*name=\"wishedRemedy\"");

        var sent = handler.send(pad + "/complaint", "narrative", "买的水壶第一天就漏", "wishedRemedy", "想换新的");

        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        var page = handler.open(sent.header("Location")).text();
        assertThat(page).contains("买的水壶第一天就漏", "店员姓王", "听客户讲时记下的笔记", "内部");
        var number = sent.header("Location").replaceFirst(".*/", "");
        assertThat(handler.open(pad).text()).contains("已经登记成", number);
        assertThat(handler.send(pad + "/notes", "words", "补一句").status()).isEqualTo(409);
        assertThat(handler.send(pad + "/complaint", "narrative", "再来一次").status())
                .isEqualTo(409);
        assertThat(handler.open("/work/hearings").text()).doesNotContain(pad);
    }

    @Test
    void clocksRunFromReceiptAndTheFutureIsNotTaken() {
        var yesterday = Instant.now().minus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var letter = handler.post(
                "/complaints",
                "{\"narrative\":\"来信说壶漏水\",\"channel\":\"LETTER\",\"receivedAt\":\"" + yesterday + "\"}");
        assertThat(letter.status()).as(letter.text()).isEqualTo(201);
        var number = letter.text().replaceFirst("(?s).*\"number\":\"([^\"]+)\".*", "$1");
        var due = jdbc.sql("""
                        select min(p.due_at) from promise p join complaint c on c.id = p.complaint_id where c.number = :number
                        """)
                .param("number", number)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
        assertThat(due).isBefore(Instant.now());
        var future = Instant.now().plus(1, ChronoUnit.DAYS);
        assertThat(handler.post("/complaints", "{\"narrative\":\"x\",\"receivedAt\":\"" + future + "\"}")
                        .status())
                .isEqualTo(422);
        var after = "{\"narrative\":\"x\",\"receivedAt\":\"" + yesterday + "\",\"happenedAt\":\""
                + yesterday.plusSeconds(60) + "\"}";
        assertThat(handler.post("/complaints", after).text()).contains("happened_after_receipt");
        assertThat(handler.send("/work/complaints", "narrative", " ", "contact.phone", "13800")
                        .text())
                .contains("13800", "客户怎么说");
    }

    @Test
    void whoIsKnownIsFoundByPhoneNameAndMailWithTheirOtherComplaints() {
        var tail = String.valueOf(System.nanoTime() % 100_000_000);
        var phone = "139" + tail;
        var number = heard("何" + tail, phone, "He" + tail + "@example.com");
        for (var typed : new String[] {phone, "139-" + tail, "何" + tail, "he" + tail, "HE" + tail.substring(0, 3)}) {
            assertThat(handler.ask("/customers?q=" + typed).text()).as(typed).contains("何" + tail, phone, number);
        }
        assertThat(handler.open("/work/customers?q=" + phone).text()).contains("就是这位", "data-phone=\"" + phone + "\"");
        assertThat(stranger.ask("/customers?q=" + phone).text())
                .as("of whom they may not see a complaint")
                .isEqualTo("[]");
        assertThat(handler.ask("/customers?q=1").text()).isEqualTo("[]");

        var second = heard("何" + tail, phone, null);
        assertThat(handler.ask("/complaints/" + second + "/others").text()).contains(number);
        assertThat(handler.open("/work/complaints/" + second).text()).contains("/others");
        assertThat(handler.open("/work/complaints/" + second + "/others").text())
                .contains(number);
        assertThat(stranger.ask("/complaints/" + second + "/others").status()).isEqualTo(404);
    }

    private String heard(String name, String phone, @Nullable String email) {
        var mail = email == null ? "" : ",\"email\":\"" + email + "\"";
        var answer = handler.post(
                "/complaints",
                "{\"narrative\":\"壶漏水\",\"contact\":{\"name\":\"" + name + "\",\"phone\":\"" + phone + "\"" + mail
                        + "}}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text().replaceFirst("(?s).*\"number\":\"([^\"]+)\".*", "$1");
    }

    private String api() {
        return pad.replace("/work", "");
    }

    @Test
    void whatIsHeardOfAColleagueIsConfidentialFromTheFirstSecondAndWhoElseKnowsIsChosen() {
        assertThat(handler.open("/work/complaints/new").text()).contains("这件事要保密", "还可以让谁知道", "谁需要回避");

        var sent = handler.send(
                "/work/complaints",
                "narrative",
                "仓库的小仓骂人",
                "confidential",
                "true",
                "named",
                "cast-stranger",
                "barred",
                "cast-liaison");

        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        var page = sent.header("Location");
        assertThat(handler.open(page).text()).contains("保密", "小店", "回避");
        assertThat(stranger.open(page).status()).isEqualTo(200);
        assertThat(administrator.open(page).status()).isEqualTo(404);
        assertThat(handler.ask(page.replace("/work", "") + "/timeline").text()).contains("回避：小仓");
    }

    @Test
    void whoChoosesNobodyIsNotAloneWithItAndNobodyIsInAndOut() {
        var sent = handler.post("/complaints", "{\"narrative\":\"高层的事\",\"confidential\":true}");
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        var number = sent.text().replaceFirst("(?s).*\"number\":\"([^\"]+)\".*", "$1");
        assertThat(jdbc.sql("select count(*) from named n join complaint c on c.id = n.complaint_id where c.number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        var before =
                jdbc.sql("select count(*) from complaint").query(Integer.class).single();
        var both = handler.post(
                "/complaints", "{\"narrative\":\"又来\",\"named\":[\"cast-liaison\"],\"barred\":[\"cast-liaison\"]}");
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text()).contains("named_and_barred");
        assertThat(jdbc.sql("select count(*) from complaint")
                        .query(Integer.class)
                        .single())
                .as("nothing half-done")
                .isEqualTo(before);
    }
}
