package app.qingtian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.TestDatabase;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The pictures of the documents: {@code bin/test -Dtest=ScreenshotsJourneyTest -Dqingtian.screenshots=docs/screenshots}. */
@SpringBootTest(
        args = "--demo",
        properties = "qingtian.demo.password=" + ScreenshotsJourneyTest.PASSWORD,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.OfContext.class)
@EnabledIfSystemProperty(named = "qingtian.screenshots", matches = ".+")
@ExtendWith(Browser.class)
class ScreenshotsJourneyTest {

    static final String PASSWORD = "after-the-rain-blue";

    private static final int LARGEST = 200 * 1024;

    /** The complaint of that language and stage with the most messages. */
    private static final String TALKED_ABOUT = """
            select c.number, c.tracking_token from complaint c
            where c.language = :language and c.stage = :stage and c.kind = 'COMPLAINT'
            order by (select count(*) from message m where m.complaint_id = c.id) desc, c.id
            limit 1
            """;

    private record Shown(String number, String token) {}

    private record Picture(String locale, ColorScheme scheme) {

        Path of(String page) {
            var name = page + "-" + locale + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
            return Path.of(System.getProperty("qingtian.screenshots"), name);
        }
    }

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"zh, LIGHT", "en, DARK"})
    void onAPhone(String locale, ColorScheme scheme, Devices devices) {
        var picture = new Picture(locale, scheme);
        var phone = devices.guest(Devices.sized(locale, 390, 844).setColorScheme(scheme));
        take(phone.open("/"), picture.of("lodge"));
        take(phone.open("/t/" + shown(locale, "OFFERED").token()), picture.of("track"));
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT", "en, DARK", "en, LIGHT"})
    void atTheDesk(String locale, ColorScheme scheme, Devices devices) {
        var picture = new Picture(locale, scheme);
        var desk = devices.guest(Devices.sized(locale, 1280, 800).setColorScheme(scheme));
        take(desk.open("/login"), picture.of("login"));
        var login = locale.equals("zh") ? "linxiaoyu" : "owen";
        desk.logIn(new Colleague(login, login, PASSWORD), "/work/complaints?view=inbox");
        take(desk, picture.of("inbox"));
        take(desk.open("/work/complaints/" + shown(locale, "DIAGNOSED").number()), picture.of("complaint"));
    }

    private Shown shown(String locale, String stage) {
        return jdbc.sql(TALKED_ABOUT)
                .param("language", locale.toUpperCase(Locale.ROOT))
                .param("stage", stage)
                .query((row, _) -> new Shown(row.getString(1), row.getString(2)))
                .single();
    }

    private static void take(Guest guest, Path file) {
        guest.page().waitForLoadState();
        var bytes = guest.page().screenshot(new ScreenshotOptions().setPath(file));
        assertThat(bytes.length).as(file.toString()).isLessThan(LARGEST);
    }
}
