package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Stage;
import app.qingtian.kernel.Language;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A day with the list, hands on the keyboard: many at once, one beside the list, and what colleagues do appears where it stands. */
@QingtianTest
@ExtendWith(Browser.class)
class InboxJourneyTest {

    private static final String PANE = "[data-beside] #case-head";

    @Autowired
    ApplicationContext house;

    @Test
    void fromTheListToManyAtOnceToOneBesideIt(Devices devices) {
        var one = Cast.of(house).lodged();
        var other = Cast.of(house).lodged();
        var desk = devices.guest(Devices.sized("zh-CN", 1600, 900));
        var colleague = Colleague.hired(house, Language.ZH);
        desk.listens(() -> desk.logIn(colleague, "/work/complaints?view=unaccepted"));
        var keys = new Keyboard(desk.page());
        manyAtOnce(desk, keys);
        acceptedByAColleague(desk, one, other);
        desk.open("/work/complaints?view=mine");
        besideTheList(desk, keys);
    }

    private static void manyAtOnce(Guest desk, Keyboard keys) {
        keys.press("j", "x", "j", "Shift+X");
        desk.sees("2 件已选");
        keys.press("a");
        assertThat(desk.page().locator("#over-list form :focus")).isVisible();
        keys.soon("replyBy").send();
        desk.sees("办成 2 件，没有办成 0 件");
    }

    /** What is on the screen changes where it stands; at least one of ours was not among the two. */
    private void acceptedByAColleague(Guest desk, Complaint... ours) {
        var late = Cast.of(house).lodged();
        assertThat(desk.page().locator("main > [data-changed]")).isVisible();
        desk.page().keyboard().press("u");
        assertThat(desk.page().locator("main > [data-changed]")).isHidden();
        desk.listens(() -> desk.open("/work/complaints?view=unaccepted&q=" + late.number()));
        var row = desk.page().locator("[data-list] [data-number='" + late.number() + "']");
        assertThat(row).containsText("已登记");
        Cast.of(house)
                .handler()
                .send("/work/complaints/" + late.number() + "/acceptance", "replyBy", "2027-11-05T17:00");
        assertThat(row).containsText("已受理");
        assertThat(Cast.of(house).now(late).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(ours).isNotEmpty();
    }

    private static void besideTheList(Guest desk, Keyboard keys) {
        keys.press("j");
        assertThat(desk.page().locator(PANE)).isVisible();
        var first = desk.page().locator(PANE).getAttribute("data-number");
        desk.arrives("open=" + first);
        keys.press("j");
        assertThat(desk.page().locator(PANE + ":not([data-number='" + first + "'])"))
                .isVisible();
        var second = desk.page().locator(PANE).getAttribute("data-number");
        keys.press("w");
        assertThat(desk.page().locator("#star-" + second).first()).hasAttribute("aria-pressed", "true");
        keys.press("c").type("words", "这件事我来负责。").send();
        assertThat(desk.page().locator("[data-beside] .talk")).containsText("这件事我来负责。");
        desk.arrives("view=mine");
        desk.page().reload();
        assertThat(desk.page().locator(PANE)).hasAttribute("data-number", second);
        keys.press("k", "Enter");
        desk.arrives("/work/complaints/" + first);
        assertThat(desk.page().locator("h1.own-words")).isVisible();
        keys.press("/");
        desk.arrives("view=all");
        assertThat(desk.page().locator("[data-search]")).isFocused();
    }
}
