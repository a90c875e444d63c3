package app.qingtian.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleaningTest {

    @Test
    void controlAndDirectionMarksGoAndLinesStay() {
        assertThat(Cleaning.clean("\u202e a\u0000\u0007b\u200f\r\nc\td\u2066 ")).isEqualTo("ab\nc\td");
    }

    @Test
    void nothingLeftIsNull() {
        assertThat(Cleaning.clean(" \u3000\u200e\n")).isNull();
        assertThat(Cleaning.clean(null)).isNull();
    }

    @Test
    void lettersAreComposedAndEmojiAndMarkupStay() {
        assertThat(Cleaning.clean("e\u0301 👩‍👩‍👧 <script>")).isEqualTo("\u00e9 👩‍👩‍👧 <script>");
        assertThat(Cleaning.clean("broken \ud83d half")).isEqualTo("broken  half");
    }
}
