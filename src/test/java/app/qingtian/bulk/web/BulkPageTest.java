package app.qingtian.bulk.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Stage;
import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.Newcomers;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/** The same to many complaints: each by the rules of one alone, and what became of each is told. */
@QingtianTest
class BulkPageTest {

    private final Cast cast;
    private final Newcomers staff;
    private final Clerk handler;

    BulkPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        staff = new Newcomers(house);
        handler = cast.handler();
    }

    @Test
    void manyAreAcceptedAndWhatCannotBeSaysWhy() {
        var one = cast.lodged();
        var other = cast.lodged();
        var taken = accepted();

        var answer = post(handler, "acceptances", "\"replyBy\":\"" + later() + "\"", one, taken, other, one);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("\"done\":2,\"refused\":1", "\"reason\":\"stage_forbids\"", "已受理");
        assertThat(cast.now(one).ownerId()).isEqualTo(handler.reader().personId());
        assertThat(cast.now(other).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(cast.now(taken).version()).as("untouched").isEqualTo(taken.version());
    }

    @Test
    void whoeverLookedAtAnOlderStateIsToldAndNothingIsDone() {
        var complaint = accepted();
        var lines = "{\"complaints\":[\"%s@1\"],\"kind\":\"ENQUIRY\",\"reason\":\"只是打听\"}";

        var late = handler.post("/bulk/kinds", lines.formatted(complaint.number()));

        assertThat(late.text()).contains("\"done\":0,\"refused\":1", "\"reason\":\"stale\"");
        assertThat(cast.now(complaint).kind()).isEqualTo(Kind.COMPLAINT);
        var fresh = handler.post(
                "/bulk/kinds", lines.replace("@1", "@" + complaint.version()).formatted(complaint.number()));
        assertThat(fresh.text()).contains("\"done\":1");
        assertThat(cast.now(complaint).kind()).isEqualTo(Kind.ENQUIRY);
    }

    @Test
    void aDepartmentIsAskedCustomersAreWrittenToAndWhatLacksEvidenceStaysOpen() {
        var one = accepted();
        var other = accepted();

        assertThat(post(handler, "referrals", "\"department\":\"depot\",\"request\":\"查一下这批货\"", one, other)
                        .text())
                .contains("\"done\":2");
        assertThat(post(handler, "referrals", "\"department\":\"depot\",\"request\":\"查一下这批货\"", one)
                        .text())
                .contains("referral_already_there");
        assertThat(post(handler, "messages", "\"direction\":\"TO_CUSTOMER\",\"words\":\"这批货有问题，我们正在查。\"", one, other)
                        .text())
                .contains("\"done\":2");
        assertThat(handler.ask("/complaints/" + other.number() + "/messages").text())
                .contains("这批货有问题，我们正在查。");
        assertThat(post(handler, "closures", "\"summary\":\"都换了\"", one, other).text())
                .contains("\"done\":0,\"refused\":2", "stage_forbids");
        assertThat(cast.now(one).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void theCustomerOfOneThatWasMergedIntoAnotherIsNotWrittenToTwice() {
        var one = accepted();
        var other = accepted();
        handler.post("/complaints/" + one.number() + "/merging", "{\"into\":\"" + other.number() + "\"}");

        var both = post(handler, "messages", "\"direction\":\"TO_CUSTOMER\",\"words\":\"这批货全部召回。\"", one, other);

        assertThat(both.text()).contains("\"done\":1", "told_elsewhere", other.number() + "收到同样的话");
        assertThat(post(handler, "messages", "\"direction\":\"TO_CUSTOMER\",\"words\":\"只给您。\"", one)
                        .text())
                .contains("\"done\":1");
    }

    @Test
    void onlyWhoeverWatchesAssignsAndAColleagueTakesOver() {
        var workshop = staff.department();
        var mine = staff.hired(Role.HANDLER, workshop);
        var colleague = staff.hired(Role.HANDLER, workshop);
        var overseer = staff.hired(Role.OVERSEER, workshop);
        staff.appoint(workshop, staff.hired(Role.LIAISON, workshop), overseer);
        var complaint = accepted(mine);
        var to = "\"to\":\"" + colleague.reader().login() + "\",\"briefing\":\"客户要换新\"";
        var counter = "\"to\":\"" + cast.stranger().reader().login() + "\",\"briefing\":\"客户要换新\"";
        assertThat(post(overseer, "handovers", counter, complaint).text())
                .as("who handles no complaints gets none")
                .contains("\"reason\":\"person_handles_none\"");

        assertThat(post(mine, "handovers", to, complaint).text()).contains("\"reason\":\"not_yours\"");
        assertThat(post(overseer, "handovers", to, complaint).text()).contains("\"done\":1");
        assertThat(cast.now(complaint).ownerId()).isEqualTo(colleague.reader().personId());
        assertThat(post(mine, "ownerships", "\"briefing\":\"接着办\"", complaint).text())
                .contains("\"done\":1");
        assertThat(cast.now(complaint).ownerId()).isEqualTo(mine.reader().personId());
    }

    @Test
    void aStrangerFindsNothingAndWhoeverOnlyReadsMayNot() {
        var complaint = accepted();

        assertThat(post(cast.stranger(), "kinds", "\"kind\":\"ENQUIRY\",\"reason\":\"x\"", complaint)
                        .text())
                .contains("\"reason\":\"unknown\"");
        assertThat(post(cast.quality(), "kinds", "\"kind\":\"ENQUIRY\",\"reason\":\"x\"", complaint)
                        .text())
                .contains("\"reason\":\"not_yours\"");
        assertThat(cast.stranger()
                        .open("/work/bulk/kinds?complaints=" + complaint.number())
                        .text())
                .contains("还没有选中您能办理的投诉")
                .doesNotContain("漏水");
    }

    @Test
    void aRepeatedRequestIsDoneOnce() {
        var complaint = accepted();
        var body = "{\"complaints\":[\"" + complaint.number() + "\"],\"direction\":\"INTERNAL\",\"words\":\"同一批货\"}";

        var first =
                handler.call(HttpMethod.POST, "/bulk/messages", body, "Idempotency-Key", "bulk-" + complaint.number());
        var again =
                handler.call(HttpMethod.POST, "/bulk/messages", body, "Idempotency-Key", "bulk-" + complaint.number());

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(cast.now(complaint).version()).isEqualTo(complaint.version() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptances", "ownerships", "handovers", "referrals", "messages", "kinds", "closures"})
    void eachAsksForWhatItNeedsAndKeepsWhatWasTicked(String noun) {
        var complaint = cast.lodged();
        var ticked = complaint.number() + "@" + complaint.version();

        var form = handler.open("/work/bulk/" + noun + "?complaints=" + ticked);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text()).contains("value=\"" + ticked + "\"", "电热水壶");
        var blank = handler.send("/work/bulk/" + noun, "complaints", ticked);
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.text()).contains("value=\"" + ticked + "\" checked");
        assertThat(handler.post("/bulk/" + noun, "{\"complaints\":[]}").status())
                .isEqualTo(422);
        assertThat(handler.open("/work/bulk/" + noun).text()).contains("还没有选中");
    }

    @Test
    void thePageTellsEach() {
        var complaint = accepted();
        var left = cast.lodged();

        var done = handler.send(
                "/work/bulk/ownerships",
                "complaints",
                left.number(),
                "complaints",
                complaint.number(),
                "briefing",
                "x");

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.text()).contains("办成 0 件，没有办成 2 件", "已登记", complaint.number());
    }

    @Test
    void theInboxOffersToTick() {
        var complaint = accepted();

        var page = handler.open("/work/complaints?view=mine&q=" + complaint.number())
                .text();

        assertThat(page).contains("value=\"" + complaint.number() + "@" + complaint.version() + "\"", "data-bulk");
        var rows = "/work/rows?numbers=" + complaint.number() + "&numbers=nowhere";
        assertThat(handler.open(rows).text())
                .contains("data-number=\"" + complaint.number() + "\"")
                .doesNotContain("<html");
        assertThat(cast.stranger().open(rows).text()).doesNotContain(complaint.number());
        assertThat(page).as("who watches over nobody assigns to nobody").doesNotContain("/work/bulk/handovers");
        assertThat(cast.administrator().open("/work/complaints?view=all").text())
                .contains("/work/bulk/handovers");
    }

    private Complaint accepted() {
        return accepted(handler);
    }

    private Complaint accepted(Clerk by) {
        var complaint = cast.lodged();
        by.post("/complaints/" + complaint.number() + "/acceptance", "{\"replyBy\":\"" + later() + "\"}");
        return cast.now(complaint);
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofDays(2));
    }

    private static Clerk.Answer post(Clerk by, String noun, String fields, Complaint... complaints) {
        var numbers = java.util.Arrays.stream(complaints)
                .map(it -> "\"" + it.number() + "\"")
                .collect(java.util.stream.Collectors.joining(","));
        return by.post("/bulk/" + noun, "{\"complaints\":[" + numbers + "]," + fields + "}");
    }
}
