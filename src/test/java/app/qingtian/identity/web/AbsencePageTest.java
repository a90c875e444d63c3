package app.qingtian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.Newcomers;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/** Entering when one is away, by oneself and for others, and what the directory says then. */
@QingtianTest
class AbsencePageTest {

    private final Newcomers staff;
    private final Cast cast;
    private final String home;
    private final Clerk lan;
    private final Clerk mei;
    private final Clerk overseer;

    AbsencePageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        staff = new Newcomers(house);
        home = staff.department();
        lan = staff.hired(Role.LIAISON, home);
        mei = staff.hired(Role.HANDLER, home);
        overseer = staff.hired(Role.OVERSEER, home);
        staff.appoint(home, lan, overseer);
    }

    @Test
    void anAbsenceIsEnteredAndEndedByOneself() {
        var entered = lan.send(
                "/work/me/absence",
                "from",
                local(-1),
                "until",
                local(5),
                "deputy",
                mei.reader().login());

        assertThat(entered.status()).as(entered.text()).isEqualTo(303);
        var page = lan.open("/work/me/absence").text();
        assertThat(page).contains("现在不在岗", mei.reader().name() + "代班", "已经回来");
        assertThat(directory(lan)).contains("今天代班", mei.reader().name());

        var id = page.replaceAll("(?s).*/work/me/absence/(\\d+)/end.*", "$1");
        assertThat(mei.send("/work/me/absence/" + id + "/end").status())
                .as("it is not theirs")
                .isEqualTo(404);
        assertThat(lan.send("/work/me/absence/" + id + "/end").status()).isEqualTo(303);
        assertThat(lan.open("/work/me/absence").text()).contains("没有登记离岗");
        assertThat(lan.send("/work/me/absence/" + id + "/end").status()).isEqualTo(404);
    }

    @Test
    void theApiSaysTheSame() {
        var entered = enter(lan, "/me/absences", 0, 3, mei.reader().login());

        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        assertThat(entered.header("Location"))
                .endsWith("/people/" + lan.reader().login() + "/absences");
        assertThat(mei.ask("/people/" + lan.reader().login() + "/absences").text())
                .contains("\"deputy\":\"" + mei.reader().login() + "\"");
        assertThat(lan.ask("/departments").text())
                .as("who acts now")
                .contains("\"acting\":{\"login\":\"" + mei.reader().login() + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, mei, 409, absence_backwards",
        "-3, -1, mei, 422, until",
        "0, 400, mei, 409, absence_too_long",
        "0, 3, lan, 409, deputy_oneself",
        "0, 3, nobody-at-all, 422, person_unknown",
        "0, 3, left, 409, person_left",
        "0, 800, mei, 422, until"
    })
    void whatMakesNoSenseIsRefused(int from, int until, String who, int status, String reason) {
        var left = staff.hired(Role.HANDLER, home);
        staff.leaves(left);
        var deputy = switch (who) {
            case "mei" -> mei.reader().login();
            case "lan" -> lan.reader().login();
            case "left" -> left.reader().login();
            default -> who;
        };

        var refused = enter(lan, "/me/absences", from, until, deputy);

        assertThat(refused.status()).as(refused.text()).isEqualTo(status);
        assertThat(refused.text()).contains(reason);
        assertThat(lan.ask("/me/absences").text()).isEqualTo("[]");
    }

    @Test
    void oneIsAwayOncAtATimeAndNobodyRunsInCircles() {
        enter(lan, "/me/absences", 1, 3, mei.reader().login());

        assertThat(enter(lan, "/me/absences", 2, 5, overseer.reader().login()).text())
                .contains("absence_overlaps");
        assertThat(enter(mei, "/me/absences", 2, 5, lan.reader().login()).text())
                .contains("deputy_circle");
        assertThat(enter(mei, "/me/absences", 4, 5, lan.reader().login()).status())
                .as("lan is back by then")
                .isEqualTo(201);
    }

    @Test
    void theOverseerEntersItForSomebodyAndOthersMayNot() {
        var path = "/people/" + lan.reader().login() + "/absences";

        assertThat(enter(mei, path, 0, 3, mei.reader().login()).status()).isEqualTo(403);
        assertThat(enter(
                                staff.hired(Role.OVERSEER, "shop"),
                                path,
                                0,
                                3,
                                mei.reader().login())
                        .status())
                .as("of another department")
                .isEqualTo(403);
        assertThat(mei.open("/work" + path.replace("absences", "absence")).status())
                .isEqualTo(403);
        assertThat(overseer.open("/work" + path.replace("absences", "absence")).text())
                .contains(lan.reader().name() + "不在的时候");
        assertThat(enter(overseer, path, 0, 3, mei.reader().login()).status()).isEqualTo(201);
        assertThat(enter(
                                overseer,
                                "/people/nobody-at-all/absences",
                                0,
                                3,
                                mei.reader().login())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoeverWatchesSeesWhereNobodyIsThere() {
        var orphan = staff.department();
        staff.leaves(overseer);
        enter(lan, "/me/absences", 0, 3, null);
        var gaps = directory(cast.quality());

        assertThat(gaps)
                .contains(
                        "对接人" + lan.reader().name() + "不在岗，也没有代班人",
                        "的监督人" + overseer.reader().name() + "已经离开",
                        "工坊" + orphan + "</b> 没有对接人",
                        "工坊" + orphan + "</b> 没有监督人");
        assertThat(directory(mei)).as("handlers do not watch").doesNotContain("处没人接或没人管");
    }

    @Test
    void howManySomebodyCanCarryIsSetByWhoeverWatchesOverThem() {
        var path = "/people/" + mei.reader().login() + "/capacity";

        assertThat(mei.call(HttpMethod.PUT, path, "{\"open\":5}").status()).isEqualTo(403);
        assertThat(mei.open("/work" + path).status()).isEqualTo(403);
        assertThat(overseer.call(HttpMethod.PUT, path, "{\"open\":0}").status()).isEqualTo(422);
        assertThat(overseer.send("/work" + path, "open", "12").status()).isEqualTo(303);
        assertThat(overseer.open("/work/directory?q=" + mei.reader().login()).text())
                .contains("最多 12 件", "设件数");
        assertThat(overseer.call(HttpMethod.PUT, path, "{\"open\":null}").status())
                .isEqualTo(200);
        assertThat(mei.open("/work/directory?q=" + mei.reader().login()).text()).doesNotContain("最多 12 件", "设件数");
    }

    private static String local(int days) {
        return LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                .plusDays(days)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String directory(Clerk reader) {
        var page = reader.open("/work/directory");
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }

    private static Clerk.Answer enter(Clerk clerk, String path, int from, int until, @Nullable String deputy) {
        var now = Instant.now();
        return clerk.post(
                path,
                "{\"from\":\"%s\",\"until\":\"%s\",\"deputy\":%s}"
                        .formatted(
                                now.plus(Duration.ofDays(from)).minusSeconds(5),
                                now.plus(Duration.ofDays(until)),
                                deputy == null ? "null" : "\"" + deputy + "\""));
    }
}
