package app.qingtian.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PUT;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@QingtianTest
class RecordPageTest {

    @Autowired
    ApplicationContext house;

    private Cast cast;
    private Complaint complaint;

    @BeforeEach
    void aComplaintCameIn() {
        cast = Cast.of(house);
        complaint = cast.lodged();
    }

    @Test
    void theRecordIsFilledOnThePageAndReadByTheApi() {
        var sent = cast.handler().send(page(), "version", "1", "service", "上门维修", "excessive", "NO");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo(Desk.path(complaint.number()));
        var read = cast.quality().ask(api());
        assertThat(read.header("ETag")).isEqualTo("\"v2\"");
        assertThat(read.text()).contains("\"service\":\"上门维修\"", "\"completeness\":5", "\"blanks\":[\"happenedAt\"");
    }

    @Test
    void aStaleFormSaysWhatHappenedMeanwhileAndKeepsWhatWasTyped() {
        cast.handler().send(page(), "version", "1", "service", "上门维修");
        var stale = cast.handler().send(page(), "version", "1", "persons", "维修员小李");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).contains("维修员小李", "阿晴记下了当时的服务", "name=\"version\" value=\"2\"");
        var again = cast.handler().send(page(), "version", "2", "persons", "维修员小李");
        assertThat(again.status()).isEqualTo(303);
    }

    @Test
    void whereBothChangedTheSameBothVersionsAreShownToChooseFrom() {
        cast.handler().send(page(), "version", "1", "realReason", "客户等了三天", "motive", "急用");
        var stale = cast.administrator()
                .send(page(), "version", "1", "realReason", "师傅爽约两次", "persons", "维修员小李", "face", "NEW");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text())
                .contains("同事写的：客户等了三天", "您写的：师傅爽约两次", "两段都留", "请选定")
                .contains("value=\"客户等了三天 / 师傅爽约两次\" checked", "value=\"急用\"", "value=\"维修员小李\"");
        cast.administrator()
                .send(page(), "version", "2", "realReason", "客户等了三天 / 师傅爽约两次", "motive", "急用", "persons", "维修员小李");
        assertThat(cast.quality().ask(api()).text()).contains("客户等了三天 / 师傅爽约两次", "急用", "维修员小李");
    }

    @Test
    void whatOthersDidElsewhereDoesNotStandInTheWay() {
        cast.handler().send(Desk.path(complaint.number()) + "/messages", "direction", "INTERNAL", "words", "看一下");
        assertThat(cast.handler().send(page(), "version", "1", "motive", "急用").status())
                .isEqualTo(303);
    }

    @Test
    void whatOthersFilledInMeanwhileIsKept() {
        cast.handler().send(page(), "version", "1", "service", "上门维修");
        var stale = cast.handler().send(page(), "version", "1", "persons", "维修员小李");
        assertThat(stale.text()).contains("value=\"上门维修\"", "已经合在一起");
    }

    @Test
    void aWrongFieldKeepsTheVersionThatWasSeen() {
        var wrong = cast.handler().send(page(), "version", "1", "happenedAt", "9999-01-01T00:00", "motive", "急用");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("急用", "name=\"version\" value=\"1\"", "请填写有效的日期和时间");
    }

    @Test
    void theApiAnswersAStaleVersionWith412() {
        var first = cast.handler().call(PUT, api(), "{\"motive\":\"急用\"}", "If-Match", "\"v1\"");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"v2\"");
        var stale = cast.handler().call(PUT, api(), "{\"motive\":\"别的\"}", "If-Match", "\"v1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).contains("\"reason\":\"stale\"");
        assertThat(cast.handler().call(PUT, api(), "{\"motive\":\"急用\"}").text())
                .contains("nothing_changed");
    }

    @Test
    void whatHappensLaterThanNowDidNotHappen() {
        var wrong = cast.handler().call(PUT, api(), "{\"happenedAt\":\"2199-01-01T00:00:00Z\",\"mood\":1}");
        assertThat(wrong.status()).isEqualTo(422);
    }

    private String page() {
        return Desk.path(complaint.number()) + "/record";
    }

    private String api() {
        return "/complaints/" + complaint.number() + "/record";
    }
}
