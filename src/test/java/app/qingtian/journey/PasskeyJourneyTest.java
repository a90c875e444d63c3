package app.qingtian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Language;
import app.qingtian.world.QingtianTest;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key in one's device opens the door, without name, password or code; a key of another site does not. */
@QingtianTest
@ExtendWith(Browser.class)
class PasskeyJourneyTest {

    private static final String DOOR = "form[action='/login/passkey'] button";

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    private String password = "";

    @Test
    void aFingerOpensTheDoorUntilTheKeyIsTakenAway(Devices devices) {
        var handler = withKey(devices);
        leaves(handler);
        Request[] shown = new Request[1];
        handler.page().onRequest(it -> shown[0] = it.url().endsWith("/login/passkey") ? it : shown[0]);
        handler.page().locator(DOOR).click();
        handler.arrives("/work");
        handler.open("/work/me/passkeys").sees("my laptop", "last used");

        assertThat(again(handler.page(), shown[0])).isEqualTo(422);

        handler.page().locator("form[action$='/end'] button").click();
        handler.sees("No passkey yet");
        refused(handler);
    }

    @Test
    void aKeyThatWasMadeForAnotherSiteOpensNothing(Devices devices) {
        var handler = withKey(devices);
        jdbc.sql("update passkey set site = 'elsewhere.example' where ended_at is null")
                .update();
        refused(handler);
    }

    @Test
    void withoutTheRightPasswordNoKeyIsAdded(Devices devices) {
        var handler = atDesk(devices);
        add(handler, "not my password");
        handler.page().locator("[role=alert].is-refused").waitFor();
        handler.open("/work/me/passkeys").sees("No passkey yet");
    }

    @Test
    void whatIsMissingIsSaidBeforeAFingerIsAskedForAndASecondKeyIsNotMadeOnOneDevice(Devices devices) {
        var handler = withKey(devices);
        add(handler, "");
        handler.sees("Please fill this in");
        add(handler, password);
        handler.sees("There is a passkey on this device already");
    }

    private Guest withKey(Devices devices) {
        var handler = atDesk(devices);
        add(handler, password);
        handler.sees("my laptop", "not used yet");
        return handler;
    }

    private Guest atDesk(Devices devices) {
        var who = Colleague.hired(house, Language.EN);
        password = who.password();
        var handler = devices.desk("en-GB").logIn(who, "/work/me/passkeys");
        device(handler.page());
        return handler;
    }

    private static void add(Guest handler, String password) {
        handler.page().locator("[name=name]").fill("my laptop");
        handler.page().locator("[name=password]").fill(password);
        handler.page().locator("form.verb button.is-primary").click();
    }

    private static void leaves(Guest handler) {
        handler.page().context().clearCookies();
        handler.open("/login");
    }

    private static void refused(Guest handler) {
        leaves(handler);
        handler.page().locator(DOOR).click();
        handler.sees("does not open our door");
    }

    /** What was answered once, sent once more. */
    private static int again(Page page, Request shown) {
        return (int) page.evaluate(
                "async body => (await fetch('/login/passkey', {method: 'POST', body, redirect: 'manual',"
                        + " headers: {'Content-Type': 'application/x-www-form-urlencoded'}})).status",
                shown.postData());
    }

    /** A device with a finger on it, as Chromium plays it for tests. */
    private static void device(Page page) {
        var cdp = page.context().newCDPSession(page);
        cdp.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var wish = new JsonObject();
        wish.add("options", device);
        cdp.send("WebAuthn.addVirtualAuthenticator", wish);
    }
}
