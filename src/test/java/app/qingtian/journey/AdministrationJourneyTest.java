package app.qingtian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An administrator takes somebody in, moves them, and takes it back; by keys alone, with scripts and without. */
@QingtianTest
@ExtendWith(Browser.class)
class AdministrationJourneyTest {

    @Autowired
    ApplicationContext house;

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void somebodyIsTakenInMovedAndMovedBack(boolean scripts, Devices devices) {
        Cast.of(house);
        var login = "walk-" + System.nanoTime();
        var desk = devices.guest(Devices.sized("zh-CN", 1280, 800).setJavaScriptEnabled(scripts));
        desk.logIn(Colleague.hired(house, "care", Role.ADMINISTRATOR), "/work/settings");
        enter(desk.sees("人员与部门"), ".ways a[href$='/people']");
        enter(desk, "main a[href$='/people/new']");
        desk.field("登录名").fill(login);
        desk.field("姓名").fill("顾新来");
        desk.page().locator("select[name=department]").selectOption("care");
        desk.page().locator("input[name=roles][value=HANDLER]").press("Space");
        enter(desk, "form.verb .is-primary").sees("可以登录了", "只显示这一次");
        desk.open("/work/settings/people/" + login);

        enter(desk, "main a[href$='/terms']");
        desk.page().locator("select[name=department]").selectOption("depot");
        enter(desk, "form.verb .is-primary").sees("请再看一眼", "仓储部", "现在还什么都没改");
        enter(desk, "form.verb .is-primary").sees("仓储部", "撤销");
        enter(desk, ".changes button").sees("改动记录");
        assertThat(desk.page().locator(".from-to").first().innerText()).doesNotContain("仓储部");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, LIGHT, 360", "en-GB, DARK, 1280"})
    void axeFindsNothingSerious(String locale, ColorScheme scheme, int width, Devices devices) {
        Cast.of(house);
        var desk = devices.guest(
                Devices.sized(locale, width, 800).setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        desk.logIn(Colleague.hired(house, "care", Role.ADMINISTRATOR), "/work/settings");
        for (var path : List.of(
                "",
                "/people",
                "/people/new",
                "/people/cast-liaison",
                "/people/cast-liaison/terms",
                "/people/cast-liaison/departure",
                "/departments",
                "/departments/depot",
                "/departments/depot/terms",
                "/changes")) {
            assertThat(Axe.faults(desk.open("/work/settings" + path))).isEqualTo("");
            assertThat(desk.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path + " is no wider than " + width)
                    .isEqualTo(true);
        }
    }

    @Test
    void whoIsNoAdministratorHasNoSettings(Devices devices) {
        var desk = devices.guest(Devices.sized("zh-CN", 1280, 800));
        desk.logIn(Colleague.hired(house, "care", Role.HANDLER), "/work");
        assertThat(desk.page().locator("a[href='/work/settings']").count()).isZero();
    }

    private static Guest enter(Guest guest, String what) {
        guest.page().locator(what).first().press("Enter");
        return guest;
    }
}
