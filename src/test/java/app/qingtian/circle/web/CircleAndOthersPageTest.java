package app.qingtian.circle.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A confidential complaint and those that have to do with it. */
@QingtianTest
class CircleAndOthersPageTest {

    private final Cast cast;
    private final Complaint complaint;

    CircleAndOthersPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        complaint = cast.lodged();
    }

    @Test
    void whatIsTakenOutOfItIsKnownToTheSameAndKeptFromTheSame() {
        assertThat(close(complaint).status()).isEqualTo(200);

        var split = cast.handler().post(path(complaint) + "/split", "{\"narrative\":\"还有店长的事\"}");

        assertThat(split.status()).as(split.text()).isEqualTo(201);
        var part = "/complaints/" + JsonPath.<String>read(split.text(), "$.number");
        assertThat(cast.administrator().ask(part).status()).isEqualTo(404);
        assertThat(cast.quality().ask(part).text()).contains("\"confidential\":true");
        assertThat(cast.quality().ask(part + "/circle").text()).contains("\"barred\":[{\"name\":\"小管\"");
        assertThat(cast.quality().ask(part + "/timeline").text()).contains("阿晴将投诉设为保密");
    }

    @Test
    void whatIsMergedIsTakenApartFirst() {
        var other = cast.lodged();
        cast.handler().post(path(other) + "/merging", "{\"into\":\"" + complaint.number() + "\"}");

        assertThat(close(complaint).text()).contains("confidential_merged", "请先撤销并案");
        assertThat(close(other).text()).contains("confidential_merged");

        cast.handler().post(path(other) + "/separation", "{\"reason\":\"要保密\"}");
        assertThat(close(complaint).status()).isEqualTo(200);
        assertThat(close(other).status()).isEqualTo(200);
    }

    private Clerk.Answer close(Complaint complaint) {
        return cast.quality()
                .post(
                        path(complaint) + "/circle",
                        "{\"named\":[\"cast-handler\"],\"barred\":[\"cast-administrator\"],\"reason\":\"涉及同事\"}");
    }

    private static String path(Complaint complaint) {
        return "/complaints/" + complaint.number();
    }
}
