package app.qingtian.workspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The rail is the same wherever one is, and marks the one place where that is. */
@QingtianTest
class RailPageTest {

    private static final Pattern RAIL = Pattern.compile("(?s)<nav id=\"rail\".*?</nav>");
    private static final Pattern CURRENT = Pattern.compile("<a href=\"([^\"]+)\"[^>]* aria-current=\"page\"");

    private final Cast cast;

    RailPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
    }

    @ParameterizedTest
    @CsvSource({
        "/work/settings, /work/settings",
        "/work/settings/people, /work/settings",
        "/work/settings/catalogues, /work/settings/catalogues",
        "/work/grievances, /work/grievances",
        "/work/grievances/new, /work/grievances/new",
        "/work/exports, /work/exports",
        "/work/complaints/new, /work/complaints/new",
        "/work/calendars, /work/calendars"
    })
    void onePlaceIsMarked(String path, String place) {
        var rail = rail(cast.administrator(), path);

        assertThat(CURRENT.matcher(rail).results().map(it -> it.group(1))).containsExactly(place);
        assertThat(rail).contains("href=\"/work/settings\"", "href=\"/work/grievances\"", "href=\"/work/exports\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/work/complaints", "/work/directory", "/work/complaints/new"})
    void onlyOnesOwnPlacesAreThere(String path) {
        assertThat(rail(cast.handler(), path))
                .contains("href=\"/work/directory\"")
                .doesNotContain("href=\"/work/settings\"", "href=\"/work/exports\"");
        assertThat(rail(cast.quality(), path))
                .contains("href=\"/work/exports\"")
                .doesNotContain("href=\"/work/settings\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work/complaints/new", "/work/me", "/work/directory", "/work/columns"})
    void aFormThatIsAWholePageKnowsWhoseItIs(String path) {
        var page = cast.handler().open(path).text();

        assertThat(page).contains("<b>阿晴</b>").containsPattern("class=\"face\"[^>]*>阿</span>");
    }

    private static String rail(Clerk clerk, String path) {
        var found = RAIL.matcher(clerk.open(path).text());
        assertThat(found.find()).as(path).isTrue();
        return found.group();
    }
}
