package app.qingtian.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@QingtianTest
class InboxApiPageTest {

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    @Autowired
    ApplicationContext house;

    private Cast cast;

    @BeforeEach
    void threeComplaintsCameIn() {
        cast = Cast.of(house);
        cast.lodged();
        cast.lodged();
        cast.lodged();
    }

    @Test
    void aListGoesOnWhereItsCursorSays() {
        var first = cast.handler().ask("/complaints?limit=2&view=unaccepted");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        var next = NEXT.matcher(first.text());
        assertThat(next.find()).isTrue();
        var second = cast.handler().ask("/complaints?limit=2&view=unaccepted&cursor=" + next.group(1));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).contains("\"stage\":\"LODGED\"");
        var elsewhere = cast.handler().ask("/complaints?limit=2&view=all&cursor=" + next.group(1));
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.text()).contains("cursor_invalid");
    }

    @Test
    void aStrangerSeesNothingOfIt() {
        var complaint = cast.lodged();
        assertThat(cast.stranger()
                        .ask("/complaints?view=all&q=" + complaint.number())
                        .text())
                .contains("\"items\":[]");
    }

    @Test
    void filtersNarrowTheListAndNonsenseIsSaid() {
        var found =
                cast.handler().ask("/complaints?q=电热水壶&kind=COMPLAINT&department=care&from=2020-01-01&to=9999-12-31");
        assertThat(found.text()).contains("\"number\":\"QT-", "\"department\":\"care\"");
        assertThat(cast.handler().ask("/complaints?q=没有人说过的话").text()).contains("\"items\":[]");
        assertThat(cast.handler().ask("/complaints?stage=LOST").status()).isEqualTo(422);
        assertThat(cast.handler().ask("/complaints?view=theirs").text()).contains("\"field\":\"view\"");
        assertThat(cast.handler().ask("/complaints?department=nowhere").text()).contains("department_unknown");
        assertThat(cast.handler().ask("/complaints?from=0000-01-01&limit=500").status())
                .isEqualTo(422);
    }
}
