package app.qingtian.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/** The ladder belongs to everybody and is changed by administrators: one at a time, never out of order. */
@QingtianTest
class LadderPageTest {

    private static final String USUAL =
            "{\"owner\":\"80%\",\"overseer\":\"0\",\"above\":\"+480\",\"executive\":\"+1440\",\"reason\":\"照旧\"}";

    private final Cast cast;

    LadderPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
    }

    @AfterEach
    void asItWas() {
        put("/ladder", USUAL);
    }

    @Test
    void everybodyReadsWhoIsToldWhen() {
        assertThat(cast.stranger().open("/work/ladder").text())
                .contains("时间用掉 80% 时", "到期那一刻", "过期 8 个工作小时", "最上级")
                .doesNotContain("/work/ladder/rungs");
        assertThat(cast.administrator().open("/work/ladder").text())
                .contains("/work/ladder/rungs", "/work/settings/departments/shop/terms");
        assertThat(cast.stranger().ask("/ladder").text()).contains("\"OVERSEER\":\"0\"");
    }

    @Test
    void anAdministratorChangesItAndSomebodySlowerIsTold() {
        var version = cast.administrator().ask("/ladder").header("ETag").replaceAll("[^0-9]", "");

        var sent = cast.administrator()
                .send("/work/ladder/rungs", "version", version, "overseer", "-60", "executive", "+60", "reason", "更早");
        var late = cast.administrator().send("/work/ladder/rungs", "version", version, "overseer", "0", "reason", "别的");

        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).as("nothing typed is lost").contains("别的");
        assertThat(cast.stranger().open("/work/ladder").text()).contains("到期前 1 个工作小时", "更早");
    }

    @Test
    void aVersionBeyondAllNumbersIsNoneThatWasSeen() {
        long version = Long.parseLong(
                cast.administrator().ask("/ladder").header("ETag").replaceAll("[^0-9]", ""));

        var wrapped = cast.administrator()
                .call(HttpMethod.PUT, "/ladder", USUAL, "If-Match", "\"v" + (version + (1L << 32)) + "\"");

        assertThat(wrapped.status()).isEqualTo(412);
    }

    @Test
    void whatNobodyCouldLiveWithIsRefused() {
        assertThat(put("/ladder", "{\"owner\":\"80%\",\"reason\":\"省事\"}").text())
                .contains("ladder_without_overseer");
        assertThat(put("/ladder", "{\"overseer\":\"+10\",\"above\":\"0\",\"reason\":\"x\"}")
                        .text())
                .contains("ladder_out_of_order");
        assertThat(put("/ladder", "{\"overseer\":\"soon\",\"reason\":\"x\"}").status())
                .isEqualTo(422);
        assertThat(cast.handler().call(HttpMethod.PUT, "/ladder", USUAL).status())
                .isEqualTo(403);
        assertThat(cast.handler().open("/work/ladder/rungs").status()).isEqualTo(403);
    }

    private Clerk.Answer put(String path, String json) {
        return cast.administrator().call(HttpMethod.PUT, path, json);
    }
}
