package app.qingtian.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What customers see while the time of their complaint rests. */
@QingtianTest
class RestingPageTest {

    private final Cast cast;
    private final Complaint complaint;
    private final String path;

    RestingPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        complaint = cast.lodged();
        path = "/complaints/" + complaint.number();
    }

    @Test
    void aDateDoesNotVanishWithoutAWord() {
        var replyBy = Instant.now().plus(Duration.ofDays(1));
        cast.handler().post(path + "/acceptance", "{\"replyBy\":\"" + replyBy + "\"}");
        assertThat(tracked()).doesNotContain("计时暂停");

        cast.handler().post(path + "/pause", "{\"reason\":\"CUSTOMER\",\"note\":\"等照片\"}");

        assertThat(tracked()).contains("计时暂停，恢复后告诉您新的时间");

        cast.handler().post(path + "/resumption", "{}");
        assertThat(tracked()).doesNotContain("计时暂停");
    }

    private String tracked() {
        return cast.handler().open("/t/" + complaint.trackingToken()).text();
    }
}
