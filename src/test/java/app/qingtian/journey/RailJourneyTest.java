package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** On a phone all places are one touch away, with and without scripts. */
@QingtianTest
@ExtendWith(Browser.class)
class RailJourneyTest {

    @Autowired
    ApplicationContext house;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPhoneOpensAllPlacesAsASheet(boolean scripts, Devices devices) {
        Cast.of(house);
        var phone = devices.guest(Devices.sized("zh-CN", 360, 740)
                .setIsMobile(true)
                .setHasTouch(true)
                .setJavaScriptEnabled(scripts));
        phone.logIn(Colleague.hired(house, "care", Role.ADMINISTRATOR), "/work/directory");

        phone.press("全部页面");
        var group = phone.page().locator("#rail details");
        group.locator("summary").click();
        var calendars = group.locator("a[href='/work/calendars']");
        assertThat(calendars).isInViewport();
        phone.press("收起");
        assertThat(calendars).not().isInViewport();

        phone.press("全部页面");
        phone.page().locator("#rail a[href='/work/settings']").click();
        phone.arrives("/work/settings");
    }
}
