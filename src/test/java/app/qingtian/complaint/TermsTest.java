package app.qingtian.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    @Test
    void chineseIsCutIntoPairsAndTheLastCharacterStandsAlone() {
        assertThat(Terms.of("快递丢了")).containsExactly("快递", "递丢", "丢了", "了");
    }

    @Test
    void otherWritingIsCutIntoWordsInLowerCase() {
        assertThat(Terms.of("My iPhone-15, 订单 A7")).containsExactly("my", "iphone", "15", "订单", "单", "a7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    快递      | '快递'
                    丢        | '丢':*
                    快递丢    | '快递' & '递丢'
                    iPho      | 'ipho':*
                    QT-261122-1042 | 'qt':* & '261122':* & '1042':*
                    """)
    void aSearchAsksForEveryWord(String words, String query) {
        assertThat(Terms.query(words)).isEqualTo(query);
    }

    @Test
    void aSearchWithoutAnyWordAsksForNothing() {
        assertThat(Terms.query("' & ! ( )")).isEmpty();
    }

    @Test
    void quotesAndOperatorsNeverReachTheQuery() {
        assertThat(Terms.query("a'b | !c")).isEqualTo("'a':* & 'b':* & 'c':*");
    }

    @Test
    void charactersBeyondTheBasicPlaneStayWhole() {
        assertThat(Terms.of("𠮷野家")).containsExactly("𠮷野", "野家", "家");
    }
}
