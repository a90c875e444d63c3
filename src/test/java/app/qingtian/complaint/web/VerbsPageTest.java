package app.qingtian.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What holds for every verb: who is asked, who is told what, and that nothing typed is lost. */
@QingtianTest
class VerbsPageTest {

    @Autowired
    ApplicationContext house;

    private Cast cast;
    private Complaint complaint;

    @BeforeEach
    void aComplaintCameIn() {
        cast = Cast.of(house);
        complaint = cast.lodged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acceptance", "record", "statements", "diagnosis", "settlement", "closure", "withdrawal", "reopening",
                "kind", "promises", "ownership", "referrals", "remedies", "decision", "follow-ups", "messages"
            })
    void everyVerbHasItsForm(String noun) {
        var page = cast.handler().open(page(noun));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("action=\"" + page(noun) + "\"");
        assertThat(cast.stranger().open(page(noun)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acceptance",
                "record",
                "diagnosis",
                "settlement",
                "closure",
                "withdrawal",
                "reopening",
                "kind",
                "promises",
                "ownership",
                "referrals",
                "remedies",
                "decision",
                "follow-ups"
            })
    void whoOnlyReadsIsToldSo(String noun) {
        assertThat(cast.quality().open(page(noun)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "withdrawal, reason",
        "reopening, reason",
        "kind, kind",
        "statements, words",
        "diagnosis, reasonsSufficient",
        "settlement, accepted",
        "closure, summary",
        "promises, dueAt",
        "ownership, briefing",
        "referrals, request",
        "remedies, description",
        "decision, furtherWays",
        "follow-ups, speed"
    })
    void whatIsMissingIsSaidFieldByField(String noun, String field) {
        var api = cast.handler().post(api(noun), "{}");
        assertThat(api.status()).isEqualTo(422);
        assertThat(api.text()).contains("\"field\":\"" + field + "\"", "\"code\":\"required\"");
        var page = cast.handler().send(page(noun), "note", "");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("这一项需要填写");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "withdrawal|{\"reason\":\"x\"}",
                "kind|{\"kind\":\"PRAISE\",\"reason\":\"x\"}",
                "closure|{\"summary\":\"x\"}",
                "messages|{\"text\":\"x\"}",
                "ownership|{\"briefing\":\"x\"}"
            })
    void aStrangerFindsNothingAndAReaderMayNotAct(String noun, String json) {
        assertThat(cast.stranger().post(api(noun), json).status()).isEqualTo(404);
        assertThat(cast.quality().post(api(noun), json).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "closure|{\"summary\":\"x\"}",
                "reopening|{\"reason\":\"x\"}",
                "ownership|{\"briefing\":\"x\"}",
                "decision|{\"decision\":\"x\",\"reasons\":\"x\",\"furtherWays\":\"x\"}",
                "remedies|{\"kind\":\"REFUND\",\"description\":\"x\",\"amount\":12.5,\"currency\":\"CNY\"}",
                "follow-ups|{\"resolved\":1,\"speed\":2,\"attitude\":3}"
            })
    void theWrongStageIsARefusalWithItsReason(String noun, String json) {
        var refused = cast.handler().post(api(noun), json);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("\"reason\":\"stage_forbids\"", "已登记");
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        var page = cast.handler().send(page("reopening"), "reason", "她说<b>又漏了</b>😡");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("她说&lt;b&gt;又漏了&lt;/b&gt;😡").contains("已登记");
    }

    @Test
    void anUnknownWordIsToldWhichThereAre() {
        var wrong = cast.handler().post(api("statements"), "{\"party\":\"KING\",\"words\":\"x\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("\"code\":\"not_allowed\"", "WITNESS");
        var kind = cast.handler().post(api("kind"), "{\"kind\":\"RUMOUR\",\"reason\":\"x\"}");
        assertThat(kind.status()).isEqualTo(422);
        assertThat(kind.text()).contains("GRIEVANCE");
    }

    private String page(String noun) {
        return Desk.path(complaint.number()) + "/" + noun;
    }

    private String api(String noun) {
        return "/complaints/" + complaint.number() + "/" + noun;
    }
}
