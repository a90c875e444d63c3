package app.qingtian.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:30:00Z");
    private final Ui zh = ui(Language.ZH);
    private final Ui en = ui(Language.EN);

    private static Ui ui(Language language) {
        return new Ui(new Texts(true), new Assets(), language, ZoneId.of("Asia/Shanghai"), NOW, Visit.none());
    }

    @Test
    void whatIsLeftAndWhatIsOver() {
        var left = NOW.plus(Duration.ofMinutes(125));
        assertThat(zh.until(left)).isEqualTo("剩 2 时 05 分");
        assertThat(en.until(left)).isEqualTo("2 h 05 left");
        var over = NOW.minus(Duration.ofMinutes(80));
        assertThat(zh.until(over)).isEqualTo("超 1 时 20 分");
        assertThat(en.until(over)).isEqualTo("1 h 20 over");
        assertThat(zh.until(NOW.plus(Duration.ofHours(77)))).isEqualTo("剩 3 天 5 时");
    }

    @Test
    void howLongAgo() {
        assertThat(zh.ago(NOW.minusSeconds(20))).isEqualTo("刚刚");
        assertThat(en.ago(NOW.minusSeconds(300))).isEqualTo("5 min ago");
        assertThat(zh.ago(NOW.minus(Duration.ofHours(20)))).isEqualTo("昨天");
        assertThat(en.ago(NOW.minus(Duration.ofDays(3)))).isEqualTo("3 days ago");
        assertThat(zh.ago(NOW.minus(Duration.ofDays(90)))).isEqualTo("2026年8月24日");
        assertThat(en.ago(NOW.plus(Duration.ofHours(3)))).isEqualTo("in 3 h");
    }

    @Test
    void theExactTimeIsInTheReadersZone() {
        assertThat(zh.exact(NOW)).isEqualTo("2026年11月22日 12:30");
        assertThat(en.exact(NOW)).isEqualTo("22 Nov 2026, 12:30");
        assertThat(en.local(NOW)).isEqualTo("2026-11-22T12:30");
    }

    @Test
    void moneyCarriesItsSign() {
        var money = new Money(new BigDecimal("1280.5"), Currency.getInstance("CNY"));
        assertThat(zh.money(money)).isEqualTo("¥1,280.50");
    }
}
