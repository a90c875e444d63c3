package app.qingtian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Language;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What axe finds serious or critical on the faces of the house is a fault. */
@QingtianTest
@ExtendWith(Browser.class)
class AccessibilityJourneyTest {

    @Autowired
    ApplicationContext house;

    @ParameterizedTest
    @CsvSource({"ZH, LIGHT", "EN, DARK"})
    void everybodyCanUseTheDoorAndTheTrackingPage(Language language, ColorScheme scheme, Devices devices) {
        var cast = Cast.of(house);
        var fresh = cast.lodged();
        var answered = cast.lodged();
        decide(cast, answered);
        var phone = devices.guest(Devices.sized(locale(language), 390, 844)
                .setColorScheme(scheme)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        assertThat(Axe.faults(phone.open("/"))).isEqualTo("");
        assertThat(Axe.faults(phone.open("/t/" + fresh.trackingToken() + "?welcome")))
                .isEqualTo("");
        assertThat(Axe.faults(phone.open("/t/" + answered.trackingToken()))).isEqualTo("");
        assertThat(Axe.faults(phone.open("/login"))).isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource({"ZH, LIGHT", "EN, DARK"})
    void everybodyCanWorkHere(Language language, ColorScheme scheme, Devices devices) {
        var cast = Cast.of(house);
        var complaint = cast.lodged();
        decide(cast, complaint);
        var page = "/work/complaints/" + complaint.number();
        var desk = devices.guest(Devices.sized(locale(language), 1280, 800)
                .setColorScheme(scheme)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        desk.logIn(Colleague.hired(house, language), "/work/complaints?view=all");
        assertThat(Axe.faults(desk)).isEqualTo("");
        assertThat(Axe.faults(desk.open("/work"))).isEqualTo("");
        assertThat(Axe.faults(desk.open(page))).isEqualTo("");
        new Keyboard(desk.page()).verb("e");
        assertThat(Axe.faults(desk)).isEqualTo("");
        assertThat(Axe.faults(desk.open(page + "/diagnosis"))).isEqualTo("");
        for (var mine : List.of("/work/me", "/work/me/sessions", "/work/me/tokens/new", "/login/authenticator")) {
            assertThat(Axe.faults(desk.open(mine))).isEqualTo("");
        }
        for (var heard : List.of(
                "/work/hearings/new",
                "/work/hearings",
                "/work/complaints/new",
                "/work/grievances/new",
                "/work/suggestions")) {
            assertThat(Axe.faults(desk.open(heard))).isEqualTo("");
        }
        answered(cast, complaint);
        assertThat(Axe.faults(desk.open(page))).isEqualTo("");
        assertThat(Axe.faults(desk.open("/work/afterwords"))).isEqualTo("");
        assertThat(Axe.faults(desk.open("/t/" + complaint.trackingToken()))).isEqualTo("");
    }

    /** The customer accepts, and writes once more. */
    private static void answered(Cast cast, Complaint complaint) {
        say(cast, complaint, "settlement", "{'accepted':true}");
        cast.stranger().send("/t/" + complaint.trackingToken() + "/messages", "text", "又漏了");
    }

    private static void decide(Cast cast, Complaint complaint) {
        var soon = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        say(cast, complaint, "acceptance", "{'replyBy':'" + soon + "'}");
        say(cast, complaint, "remedies", "{'kind':'REFUND','description':'全额退款','amount':128.5,'currency':'CNY'}");
        say(cast, complaint, "decision", "{'decision':'退款','reasons':'产品有缺陷','furtherWays':'可拨打 12315'}");
    }

    private static void say(Cast cast, Complaint complaint, String noun, String json) {
        var path = "/complaints/" + complaint.number() + "/" + noun;
        var answer = cast.handler().post(path, json.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    private static String locale(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
