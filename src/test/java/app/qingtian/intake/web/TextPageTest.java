package app.qingtian.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/** The public door says what the house wants it to say: seen first, kept, and said again as it came. */
@QingtianTest
class TextPageTest {

    private static final String TEXTS = "/work/settings/texts";
    private static final Pattern EDITION = Pattern.compile("\"edition\":(\\d+)");

    private final Cast cast;

    TextPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
    }

    @Test
    void whatIsWrittenIsShownFirstThenSaidAndTakenBack() {
        var seen = edition();
        var shown = cast.administrator().send(TEXTS, texts());
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.text()).contains("（用系统自带的）", "有话您说", "&lt;b>电话", "name=\"seen\" value=\"" + seen + "\"");
        assertThat(door()).as("nothing is said before it is confirmed").doesNotContain("有话您说");

        var kept = cast.administrator().send(TEXTS, texts("seen", seen));

        assertThat(kept.status()).as(kept.text()).isEqualTo(303);
        assertThat(door())
                .contains("<h1>有话您说</h1>", "我们一定在<b>", "前回您", "&lt;b&gt;电话 400")
                .doesNotContain("<b>电话");
        assertThat(cast.administrator()
                        .post("/public-texts/editions/" + edition() + "/reversal", "{\"reason\":\"还是原来好\"}")
                        .status())
                .isEqualTo(200);
        assertThat(door()).contains("请告诉我们，发生了什么").doesNotContain("电话 400");
        assertThat(cast.administrator().open(TEXTS).text()).contains("还是原来好", "撤销了第");
    }

    @Test
    void aPromiseKeepsItsTimeAndOnlyAdministratorsWrite() {
        var timeless = cast.administrator().send(TEXTS, "promiseZh", "很快就回", "reason", "x");
        assertThat(timeless.status()).isEqualTo(422);
        assertThat(timeless.text()).contains("很快就回", "记号");
        assertThat(cast.administrator().send(TEXTS, "reason", "x").status()).isEqualTo(409);
        assertThat(cast.handler().open(TEXTS).status()).isEqualTo(403);
        assertThat(cast.handler().call(HttpMethod.PUT, "/public-texts", "{}").status())
                .isEqualTo(403);
        assertThat(cast.administrator()
                        .call(HttpMethod.PUT, "/public-texts?dryRun=true", "{\"welcomeEn\":\"Hello\",\"reason\":\"x\"}")
                        .text())
                .contains("\"WELCOME\"", "\"Hello\"");
        assertThat(door()).doesNotContain("Hello");
    }

    private static String[] texts(String... more) {
        var fields = new String[] {
            "welcomeZh", "有话您说", "promiseZh", "我们一定在{time}前回您", "contactZh", "<b>电话 400", "reason", "更像我们说的话"
        };
        var all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private String edition() {
        var found = EDITION.matcher(cast.administrator().ask("/public-texts").text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String door() {
        return cast.handler().open("/").text();
    }

    @Test
    void besideEachFieldStandsWhatIsSaidWhileItIsBlank() {
        assertThat(cast.administrator().open(TEXTS).text())
                .contains("不填就是：“我们只用这些内容处理这一件事。”", "不填就是：“We use this for this one matter only.”", "{time} 前");
    }
}
