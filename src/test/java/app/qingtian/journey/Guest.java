package app.qingtian.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a device: does what people do, looks for words, and keeps whatever the browser complains about. */
record Guest(Page page, List<String> troubles) {

    /** A page that says what is wrong has such a status, and the browser mentions it. */
    private static final Pattern SAID = Pattern.compile("Failed to load resource.* status of (409|412|415|422) .*");

    Guest(Page page) {
        this(page, new ArrayList<>());
        page.onPageError(troubles::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !SAID.matcher(message.text()).matches()) {
                troubles.add(page.url() + ": " + message.text());
            }
        });
    }

    Guest open(String path) {
        page.navigate(path);
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(label);
    }

    Guest write(String label, String words) {
        field(label).fill(words);
        return this;
    }

    Guest tick(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    Guest press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        return this;
    }

    Guest follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
        return this;
    }

    /** Waits until the page says all of it. */
    Guest sees(String... words) {
        for (var word : words) {
            assertThat(page.locator("body")).containsText(word);
        }
        page.waitForLoadState();
        return this;
    }

    /** Waits until the page at such an address is there, its scripts included. */
    Guest arrives(String path) {
        page.waitForURL(url -> url.contains(path));
        return this;
    }

    /** Does what leads to a page that is told of changes, and waits until its own stream is open. */
    Guest listens(Runnable coming) {
        page.waitForResponse(answer -> answer.url().contains("/work/live") && answer.ok(), coming);
        return this;
    }

    /** Comes in by the real door, and stands where {@code path} leads. */
    Guest logIn(Colleague who, String path) {
        open(path);
        page.locator("[name=login]").fill(who.login());
        page.locator("[name=password]").fill(who.password());
        page.locator("[name=password]").press("Enter");
        return arrives(path);
    }
}
