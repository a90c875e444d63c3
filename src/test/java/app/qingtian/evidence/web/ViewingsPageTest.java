package app.qingtian.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@QingtianTest
class ViewingsPageTest {

    @Autowired
    private ApplicationContext house;

    private Cast cast;
    private String number = "";

    @BeforeEach
    void aComplaintComesIn() {
        cast = Cast.of(house);
        number = cast.lodged().number();
    }

    @Test
    void whoeverOpensAComplaintIsNoted() {
        cast.handler().open("/work/complaints/" + number);
        cast.handler().ask("/complaints/" + number + "/timeline");

        var looks = cast.quality().ask("/complaints/" + number + "/viewings");

        assertThat(looks.status()).isEqualTo(200);
        assertThat(looks.text())
                .contains("\"person\":\"阿晴\"")
                .contains("\"what\":\"PAGE\"")
                .contains("\"what\":\"API\"");
        assertThat(cast.quality()
                        .open("/work/complaints/" + number + "/viewings")
                        .text())
                .contains("阿晴")
                .contains("打开页面");
    }

    @Test
    void whoeverDidNotGetToSeeItIsNotNotedAsSomebodyWhoSawIt() {
        assertThat(cast.stranger().open("/work/complaints/" + number).status()).isEqualTo(404);

        assertThat(cast.quality().ask("/complaints/" + number + "/viewings").text())
                .doesNotContain("小店");
    }

    @Test
    void onlyThoseWhoWatchOverTheHandlingReadIt() {
        assertThat(cast.handler()
                        .open("/work/complaints/" + number + "/viewings")
                        .status())
                .isEqualTo(403);
        assertThat(cast.handler().ask("/complaints/" + number + "/viewings").status())
                .isEqualTo(403);
        assertThat(cast.stranger().ask("/complaints/" + number + "/viewings").status())
                .isEqualTo(404);
        assertThat(cast.quality()
                        .ask("/complaints/" + number + "/viewings?limit=0")
                        .status())
                .isEqualTo(422);
    }
}
