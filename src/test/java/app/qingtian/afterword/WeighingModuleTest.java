package app.qingtian.afterword;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What words say after the settlement, by the list that the house starts with. */
@QingtianTest
class WeighingModuleTest {

    @Autowired
    private Catalogues catalogues;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            谢谢你们，新水壶很好用           | THANKS
            再次感谢！                      | THANKS
            收到了，没问题，辛苦了           | THANKS
            真不错，非常满意                | THANKS
            Thank you, it works now!        | THANKS
            Thanks again. No more problems  | THANKS
            Can’t thank you enough          | THANKS
            新的也漏水                      | TROUBLE
            还没收到退款                    | TROUBLE
            我对处理不满意                  | TROUBLE
            It leaks again                  | TROUBLE
            I have not received the refund  | TROUBLE
            谢谢，可是今天又漏了             | UNCLEAR
            Thanks, but it is broken again  | UNCLEAR
            谢谢！发票什么时候寄？           | UNCLEAR
            Thank you. Who pays the postage? | UNCLEAR
            周三在家                        | UNCLEAR
            A note on the next delivery     | UNCLEAR
            """)
    void wordsTellThanksFromTrouble(String words, Weight weight) {
        assertThat(weighed(words, false).weight()).as(words).isEqualTo(weight);
    }

    @Test
    void whoThanksWithAPhotoOrWithManyWordsIsReadByAPerson() {
        assertThat(weighed("谢谢", true).weight()).isEqualTo(Weight.UNCLEAR);
        assertThat(weighed("谢谢" + "我家的水壶".repeat(50), false).weight()).isEqualTo(Weight.UNCLEAR);
    }

    @Test
    void itSaysByWhichWords() {
        assertThat(weighed("谢谢，可是今天又漏了", false).signs()).containsExactlyInAnyOrder("谢谢", "可是", "又", "漏");
        assertThat(weighed("周三在家", false).signs()).isEmpty();
    }

    private Weighing weighed(String words, boolean files) {
        return Weighing.of(words, files, Signs.of(catalogues));
    }
}
