package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An administrator changes a word and a public sentence by keyboard, sees first what will be, and takes it back. */
@QingtianTest
@ExtendWith(Browser.class)
class WordsOfTheDeskJourneyTest {

    @Autowired
    ApplicationContext house;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWordIsAddedSeenAndTakenBack(boolean scripts, Devices devices) {
        Cast.of(house);
        var desk = devices.guest(Devices.sized("zh-CN", 1280, 800).setJavaScriptEnabled(scripts));
        desk.logIn(Colleague.hired(house, "shop", Role.ADMINISTRATOR), "/work/settings/catalogues/party");
        enter(desk, ".deeds .is-primary");
        desk.page().locator("[name=code]").fill("NEIGHBOUR");
        desk.page().locator("[name=zh]").fill("邻居");
        desk.page().locator("[name=en]").fill("Neighbour");
        desk.page().locator("[name=reason]").fill("常有人提到");
        enter(desk, "form.verb .is-primary").sees("新增 1", "邻居 / Neighbour");
        enter(desk, "#catalogue-preview .is-primary").sees("邻居 / Neighbour", "NEIGHBOUR");
        assertThat(desk.page().locator("h1")).hasText("陈述方");
        desk.open("/work/settings/catalogues");
        enter(desk, "ol.looks li:first-child a");
        desk.page().locator("[name=reason]").fill("不要了");
        enter(desk, "form.verb .is-primary").sees("删掉 1");
        enter(desk, "#catalogue-preview .is-primary").sees("不要了");
        desk.open("/work/settings/catalogues/party");
        assertThat(desk.page().locator("main")).not().containsText("NEIGHBOUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void everybodyCanUseThePages(String scheme, Devices devices) {
        Cast.of(house);
        var desk = devices.guest(Devices.sized("zh-CN", 360, 800)
                .setColorScheme(com.microsoft.playwright.options.ColorScheme.valueOf(scheme))
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        desk.logIn(Colleague.hired(house, "shop", Role.ADMINISTRATOR), "/work/settings/catalogues");
        for (var path : List.of(
                "/work/settings/catalogues",
                "/work/settings/catalogues/category",
                "/work/settings/catalogues/category/entries/FEES",
                "/work/settings/catalogues/category/import",
                "/work/settings/catalogues/packs/bank/application",
                "/work/settings/texts")) {
            desk.open(path);
            fits(desk);
        }
        desk.page().locator("[name=welcomeZh]").fill("有话您说");
        desk.page().locator("[name=reason]").fill("更亲切");
        enter(desk, "form.verb .is-primary").sees("（用系统自带的）", "有话您说");
        fits(desk);
    }

    /** Nothing serious for axe, and nothing wider than the screen. */
    private static void fits(Guest guest) {
        Assertions.assertEquals("", Axe.faults(guest));
        Assertions.assertEquals(
                true, guest.page().evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"));
    }

    /** By key, because a mouse waits for the page to be still, which is asked by a script. */
    private static Guest enter(Guest guest, String what) {
        guest.page().locator(what).press("Enter");
        return guest;
    }
}
