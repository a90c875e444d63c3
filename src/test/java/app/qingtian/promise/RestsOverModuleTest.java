package app.qingtian.promise;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaints;
import app.qingtian.kernel.Outcome;
import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Between being found over and being ended, a pause may have made room for another. */
@QingtianTest
class RestsOverModuleTest {

    private final Cast cast;
    private final Pauses pauses;
    private final Complaints complaints;

    RestsOverModuleTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        pauses = house.getBean(Pauses.class);
        complaints = house.getBean(Complaints.class);
    }

    @Test
    void theSweepLeavesAPauseThatBeganMeanwhile() {
        var complaint = cast.lodged();
        var path = "/complaints/" + complaint.number();
        var later = Instant.now().plus(Duration.ofDays(2));
        cast.handler().post(path + "/acceptance", "{\"replyBy\":\"" + later + "\"}");
        cast.handler().post(path + "/pause", "{\"reason\":\"CUSTOMER\",\"note\":\"等发票\",\"until\":\"" + later + "\"}");

        var swept = complaints.change(new Caller.Sweep(complaint.id()), pauses::over);

        assertThat(swept).isInstanceOf(Outcome.Refused.class);
        assertThat(pauses.run(complaint)).isTrue();
    }
}
