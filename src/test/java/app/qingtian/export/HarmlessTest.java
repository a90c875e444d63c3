package app.qingtian.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://evil.example\",\"退款\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "  =1",
                "＝1+1",
                "+86-138-0000-0000"
            })
    void whatCouldCalculateIsText(String text) {
        assertThat(Harmless.of(text)).isEqualTo("'" + text);
        assertThat(Harmless.undone(Harmless.of(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+8613800000000", "-12.5", "13800000000", "退款 = 没有", "it's", "'quoted'", ""})
    void whatCannotStaysAsItIs(String text) {
        assertThat(Harmless.of(text)).isEqualTo(text);
        assertThat(Harmless.undone(text)).isEqualTo(text);
    }
}
