package app.qingtian.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Audience.Nearness;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The scope of the queries and the scope of the streams are the same rule, seen from two sides. */
@QingtianTest
class AudienceModuleTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Complaints complaints;

    @Autowired
    Audiences audiences;

    @Test
    void whoeverIsToldMaySeeItAndWhoeverMaySeeItIsTold() {
        var cast = Cast.of(house);
        var lodged = cast.lodged();
        var asked = cast.lodged();
        cast.handler().send("/work/complaints/" + asked.number() + "/acceptance", "replyBy", "2027-01-05T17:00");
        cast.handler()
                .send("/work/complaints/" + asked.number() + "/referrals", "department", "depot", "request", "请查一下");
        var secret = cast.lodged();
        cast.quality()
                .post(
                        "/complaints/" + secret.number() + "/circle",
                        "{\"named\":[\"cast-stranger\"],\"reason\":\"涉及同事\"}");
        for (var complaint : List.of(lodged, asked, secret)) {
            for (var clerk : List.of(cast.handler(), cast.liaison(), cast.quality(), cast.stranger())) {
                assertThat(told(clerk, complaint))
                        .as("%s about %s", clerk.reader().login(), complaint.number())
                        .isEqualTo(seen(clerk, complaint));
            }
        }
        assertThat(told(cast.stranger(), secret)).as("named").isTrue();
        assertThat(told(cast.handler(), secret)).as("not named").isFalse();
        assertThat(told(cast.liaison(), asked))
                .as("the department that was asked")
                .isTrue();
        assertThat(told(cast.liaison(), lodged))
                .as("a department that has nothing to do with it")
                .isFalse();
    }

    @Test
    void itIsSaidHowNearItIs() {
        var cast = Cast.of(house);
        var audience = audiences.of(List.of(cast.lodged().id())).getFirst();
        assertThat(audience.nearness(cast.quality().reader())).contains(Nearness.SEEN);
        assertThat(audience.nearness(cast.handler().reader())).contains(Nearness.OURS);
        assertThat(audience.nearness(cast.stranger().reader())).isEmpty();
    }

    private boolean told(Clerk clerk, Complaint complaint) {
        return audiences
                .of(List.of(complaint.id()))
                .getFirst()
                .nearness(clerk.reader())
                .isPresent();
    }

    private boolean seen(Clerk clerk, Complaint complaint) {
        return complaints.find(Caller.of(clerk.reader(), complaint.number())).isPresent();
    }
}
