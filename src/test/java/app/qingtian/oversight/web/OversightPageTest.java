package app.qingtian.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.promise.BrokenPromises;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A promise breaks, the overseer steps in. */
@QingtianTest
class OversightPageTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private Complaint complaint;
    private String path = "";

    OversightPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        complaint = cast.lodged();
    }

    @BeforeEach
    void theDepotIsAsked() {
        path = "/complaints/" + complaint.number();
        cast.handler().post(path + "/referrals", "{\"department\":\"depot\",\"request\":\"请核实\"}");
    }

    @Test
    void aBrokenPromiseIsOnTheListOfTheOverseerWhoseDepartmentBrokeIt() {
        broken();

        assertThat(cast.overseer().ask("/oversights?limit=100").text()).contains(complaint.number(), "\"BREACH\"");
        assertThat(cast.overseer().open("/work/oversights?limit=100").text()).contains(complaint.number(), "承诺未守住");
        assertThat(cast.quality().open("/work" + path).text()).contains("督办意见", "老仓");
        assertThat(cast.handler().ask(path + "/timeline").text()).contains("请监督人老仓督办：承诺未守住");
        broken();
        assertThat(cast.quality().ask(path + "/oversights").text().split("\"cause\""))
                .as("one at a time")
                .hasSize(2);
    }

    @Test
    void nobodyGetsAFormThatTheDoorRefuses() {
        for (var noun : List.of("/hold", "/oversights")) {
            assertThat(cast.overseer().open("/work" + path + noun).status())
                    .as("the depot was only asked: %s", noun)
                    .isEqualTo(403);
            assertThat(cast.quality().open("/work" + path + noun).status()).isEqualTo(200);
        }
        assertThat(cast.liaison().open("/work" + path + "/lead").status()).isEqualTo(403);
        assertThat(cast.handler().open("/work" + path + "/lead").status()).isEqualTo(200);
    }

    @Test
    void whatIsHandledWithAnotherIsNoLongerOnTheList() {
        broken();
        var kept = cast.lodged();

        var merged = cast.handler().post(path + "/merging", "{\"into\":\"" + kept.number() + "\"}");

        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(cast.overseer().ask("/oversights?limit=100").text()).doesNotContain(complaint.number());
    }

    @Test
    void theOverseerSaysWhatToDoAndAtLastWhatCameOfIt() {
        broken();
        var oversight = path + "/oversights/" + id();

        assertThat(cast.overseer()
                        .post(oversight + "/instructions", "{\"words\":\"今天五点前给客户回话\"}")
                        .status())
                .isEqualTo(200);
        assertThat(cast.handler().open("/work" + path).text()).contains("今天五点前给客户回话");
        assertThat(cast.overseer()
                        .send("/work" + oversight + "/ending", "outcome", "已按时回话，流程已改")
                        .status())
                .isEqualTo(303);

        assertThat(cast.overseer().ask("/oversights?limit=100").text()).doesNotContain(complaint.number());
        assertThat(cast.handler().ask(path + "/timeline").text()).contains("老仓提出督办意见：“今天五点前给客户回话”", "老仓结束督办");
        assertThat(cast.overseer()
                        .post(oversight + "/ending", "{\"outcome\":\"再结束一次\"}")
                        .text())
                .contains("oversight_ended");
        assertThat(cast.overseer()
                        .post(oversight + "/instructions", "{\"words\":\"晚了\"}")
                        .text())
                .contains("oversight_ended");
    }

    @Test
    void whoeverWatchesFindsThatItIsBadlyHandled() {
        var asked = cast.quality().post(path + "/oversights", "{\"reason\":\"客户说没人道歉\"}");

        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(cast.quality().ask(path + "/oversights").text()).contains("\"INADEQUATE\"", "客户说没人道歉");
        assertThat(cast.quality()
                        .post(path + "/oversights", "{\"reason\":\"再来\"}")
                        .text())
                .contains("overseen_already");
        assertThat(cast.quality()
                        .post(path + "/oversights", "{\"reason\":\" \"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoWasOnlyAskedStopsNobodyHigherUp() {
        cast.quality().post(path + "/oversights", "{\"reason\":\"客户说没人道歉\"}");
        var until = Instant.now().plus(Duration.ofDays(1));

        assertThat(cast.overseer()
                        .post(path + "/oversights/" + id() + "/ending", "{\"outcome\":\"没事\"}")
                        .status())
                .as("the depot was asked, it does not own the complaint")
                .isEqualTo(403);
        assertThat(cast.overseer()
                        .post(path + "/hold", "{\"until\":\"" + until + "\",\"reason\":\"等\"}")
                        .status())
                .isEqualTo(403);
        assertThat(cast.overseer()
                        .post(path + "/oversights", "{\"reason\":\"等\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void handlersDoNotOverseeThemselvesAndStrangersFindNothing() {
        assertThat(cast.handler()
                        .post(path + "/oversights", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(cast.handler().open("/work" + path + "/oversights").status()).isEqualTo(403);
        assertThat(cast.handler().open("/work/oversights").text()).contains("没有要督办的投诉");
        assertThat(cast.stranger()
                        .post(path + "/oversights", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theEndOfTheComplaintIsTheEndOfTheOversight() {
        broken();
        cast.handler().post(path + "/withdrawal", "{\"reason\":\"客户撤回\"}");

        assertThat(cast.overseer().ask("/oversights?limit=100").text()).doesNotContain(complaint.number());
    }

    private void broken() {
        jdbc.sql(
                        "update promise set due_at = now() - interval '1 hour' where complaint_id = ? and referral_id is not null")
                .param(complaint.id())
                .update();
        house.getBean(BrokenPromises.class).sweep();
    }

    private long id() {
        return jdbc.sql("select id from oversight where complaint_id = ?")
                .param(complaint.id())
                .query(Long.class)
                .single();
    }
}
