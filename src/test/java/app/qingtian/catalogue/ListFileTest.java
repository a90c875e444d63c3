package app.qingtian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A list goes out to a spreadsheet and comes back as it was; what is wrong in it is told by its line. */
class ListFileTest {

    private static final List<Word> LIST = List.of(
            new Word("A", null, "甲,“引号\"", "=HYPERLINK(\"http://evil\")", false),
            new Word("A_ONE", "A", "+86", "'quoted", true));

    @Test
    void whatWentOutComesBack() {
        assertThat(ListReading.read(ListFile.csv(LIST)).items()).isEqualTo(LIST);
        assertThat(ListReading.read(ListFile.json(LIST)).items()).isEqualTo(LIST);
    }

    @Test
    void spreadsheetsReadItAsUtf8AndCalculateNothing() {
        assertThat(ListFile.csv(LIST))
                .startsWith("\uFEFFcode,parent,zh,en,retired\r\n")
                .contains("\"'=HYPERLINK(\"\"http://evil\"\")\"", ",'+86,");
    }

    @Test
    void cellsFromASpreadsheetMayStandBetweenTabs() {
        assertThat(ListReading.read("zh\tcode\ten\n迟到\tLATE\tCame late\n").items())
                .containsExactly(new Word("LATE", null, "迟到", "Came late", false));
    }

    @Test
    void eachWrongLineIsNamed() {
        var read =
                ListReading.read("code,zh,en\nGOOD,好,Good\nbad code,坏,Bad\nGOOD,又,Again\nHALF,半,\nMANY,多,More,cells\n");

        assertThat(read.wrong())
                .containsExactly(
                        new ListReading.Wrong(3, "code"),
                        new ListReading.Wrong(4, "twice"),
                        new ListReading.Wrong(5, "words"),
                        new ListReading.Wrong(6, "cells"));
        assertThat(ListReading.read("{\"entries\":[{").wrong())
                .extracting(it -> it.what())
                .containsExactly("json");
        assertThat(ListReading.read("name,words\n").wrong()).containsExactly(new ListReading.Wrong(1, "head"));
        assertThat(ListReading.read("code,zh,en\n\n").wrong()).containsExactly(new ListReading.Wrong(1, "nothing"));
    }
}
