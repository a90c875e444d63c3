package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Ten fingers and no mouse: everything is reached by a key, and where the keys go is what the page says is focused. */
record Keyboard(Page page) {

    private static final int FARTHEST = 80;

    Keyboard press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Opens a verb by its key and waits until its form, beside the complaint, has taken the focus. */
    Keyboard verb(String key) {
        press(key);
        return inPanel();
    }

    Keyboard inPanel() {
        assertThat(page.locator("#verb form :focus")).isVisible();
        return this;
    }

    /** Walks with Tab until the focus is on what the selector means. */
    Keyboard to(String selector) {
        for (int steps = 0; !at(selector); steps++) {
            if (steps == FARTHEST) {
                throw new AssertionError("not reached by Tab: " + selector);
            }
            press("Tab");
        }
        return this;
    }

    Keyboard type(String name, String words) {
        to(named(name));
        page.keyboard().insertText(words);
        return this;
    }

    /** Picks one of a group of radios or of a list, with Space and the arrow keys. */
    Keyboard pick(String name, String value) {
        to(named(name));
        if (at("[type=radio]")) {
            press("Space");
        }
        for (int steps = 0; !at("[value='%s']:checked, select:has([value='%s']:checked)".formatted(value, value)); ) {
            if (steps++ == FARTHEST) {
                throw new AssertionError("no such choice: " + value);
            }
            press("ArrowDown");
        }
        return this;
    }

    /** Types a moment two hours from now, part by part, as a browser in English asks for it. */
    Keyboard soon(String name) {
        to(named(name));
        var moment = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusHours(2);
        page.keyboard().type(moment.format(DateTimeFormatter.ofPattern("MMddyyyy", Locale.US)));
        press("ArrowRight");
        page.keyboard().type(moment.format(DateTimeFormatter.ofPattern("hhmma", Locale.US)));
        return this;
    }

    Keyboard send() {
        return press("Control+Enter");
    }

    boolean at(String selector) {
        return (boolean) page.evaluate("it => document.activeElement.matches(it)", selector);
    }

    private static String named(String name) {
        return "[name='" + name + "']";
    }
}
