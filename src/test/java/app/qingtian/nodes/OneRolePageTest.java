package app.qingtian.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Caller;
import app.qingtian.evidence.Verification;
import app.qingtian.evidence.Viewings;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.routing.Acceptance;
import app.qingtian.routing.Acceptances;
import app.qingtian.world.Cast;
import app.qingtian.world.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A company that gives its PostgreSQL with one role, as the README says it may. */
class OneRolePageTest {

    @Test
    void whoOwnsTheTablesAndUsesThemCanLodgeWorkAndLook() {
        var database = (PGSimpleDataSource) TestDatabase.ofOneRole();
        try (var node = Node.at(database)) {
            var cast = Cast.of(node.house());
            var complaint = cast.lodged();
            var handler =
                    Reader.of(node.bean(People.class).byLogin("cast-handler").orElseThrow());
            var replyBy = Instant.now().plus(Duration.ofDays(1));

            node.bean(Acceptances.class)
                    .accept(Caller.of(handler, complaint.number()), new Acceptance(replyBy, false, null));
            node.bean(Viewings.class).saw(handler, complaint.number(), Viewings.What.PAGE, null);

            assertThat(cast.now(complaint).version()).isEqualTo(2);
            assertThat(node.bean(Viewings.class).of(complaint, Integer.MAX_VALUE, 10))
                    .hasSize(1);
            assertThat(new Verification(database).all().broken()).isEmpty();
        }
    }
}
