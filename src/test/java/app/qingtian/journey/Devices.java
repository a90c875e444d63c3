package app.qingtian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** The phones and desks of one journey: each is a browser context that shares nothing with the others. */
final class Devices {

    private static final double PATIENCE = 15_000;

    private final Browser chromium;
    private final String house;
    private final Future<Void> guard;
    private final List<Guest> guests = new ArrayList<>();

    Devices(Browser chromium, String house, Future<Void> guard) {
        this.chromium = chromium;
        this.house = house;
        this.guard = guard;
    }

    Guest phone(String locale) {
        return guest(sized(locale, 390, 844).setIsMobile(true).setHasTouch(true));
    }

    Guest desk(String locale) {
        return guest(sized(locale, 1280, 800));
    }

    Guest guest(NewContextOptions options) {
        var context = chromium.newContext(options.setBaseURL(house));
        context.setDefaultTimeout(PATIENCE);
        var guest = new Guest(context.newPage());
        guests.add(guest);
        return guest;
    }

    static NewContextOptions sized(String locale, int width, int height) {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(locale)
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(ColorScheme.LIGHT);
    }

    /** A journey that went well until here fails if any browser had something to complain about. */
    void putAway(boolean failedAlready) {
        guard.cancel(false);
        var troubles =
                guests.stream().flatMap(guest -> guest.troubles().stream()).toList();
        guests.forEach(Devices::putAway);
        if (!failedAlready) {
            assertThat(troubles).as("what the browsers complained about").isEmpty();
        }
    }

    /** A Chromium that had to be killed because it did not close says nothing about the house. */
    private static void putAway(Guest guest) {
        try {
            guest.page().context().close();
        } catch (PlaywrightException killed) {
            System.err.println("a browser did not close: " + killed.getMessage());
        }
    }
}
