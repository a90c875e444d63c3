package app.qingtian.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.Newcomers;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counts beside the inbox's views are what the views hold: after everything that can happen, folded or not, and after a bug. */
@QingtianTest
class TalliesModuleTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    InboxCounts counts;

    @Autowired
    InboxViews views;

    @Autowired
    Tallies tallies;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;
    private Clerk handler;
    private Clerk liaison;
    private Clerk colleague;
    private String asked;

    @BeforeEach
    void aDepartmentOfItsOwn() {
        cast = Cast.of(house);
        var staff = new Newcomers(house);
        var home = staff.department();
        handler = staff.hired(Role.HANDLER, home);
        colleague = staff.hired(Role.HANDLER, staff.department());
        asked = staff.department();
        liaison = staff.hired(Role.LIAISON, asked);
        staff.appoint(asked, liaison, staff.hired(Role.OVERSEER, asked));
    }

    @Test
    void everyChangeCountsFoldedOrNot() {
        var first = cast.lodged();
        agrees();
        accept(first);
        var second = cast.lodged();
        accept(second);
        agrees();
        refer(first);
        refer(second);
        assertThat(of(liaison).department().number()).isEqualTo(2);
        agrees();
        tallies.fold();
        agrees();
        colleague.post("/complaints/" + first.number() + "/ownership", "{\"briefing\":\"接着办\"}");
        agrees();
        assertThat(of(handler).mine().number()).isEqualTo(1);
        handler.post("/complaints/" + second.number() + "/withdrawal", "{\"reason\":\"客户不追究了\"}");
        assertThat(of(liaison).department().number())
                .as("an ended one is nobody's work")
                .isEqualTo(1);
        tallies.fold();
        handler.post("/complaints/" + second.number() + "/reopening", "{\"reason\":\"又坏了\"}");
        assertThat(of(liaison).department().number()).isEqualTo(2);
        agrees();
        assertThat(tallies.check()).isEmpty();
    }

    @Test
    void whatWasAskedAndIsTakenOverCountsOnce() {
        var complaint = cast.lodged();
        accept(complaint);
        refer(complaint);
        jdbc.sql("update complaint set owner_id = ?, department_id = ? where id = ?")
                .params(List.of(liaison.reader().personId(), liaison.reader().departmentId(), complaint.id()))
                .update();
        assertThat(of(liaison).department().number()).isEqualTo(1);
        agrees();
    }

    @Test
    void aDriftIsFoundToldAndMended() {
        accept(cast.lodged());
        jdbc.sql("insert into open_tally_change (what, of_id, open, unaccepted) values ('OWNER', ?, 7, 0)")
                .param(handler.reader().personId())
                .update();
        assertThat(of(handler).mine().number()).isEqualTo(8);

        assertThat(tallies.check()).containsExactly("OWNER " + handler.reader().personId() + ": -7 open, 0 unaccepted");

        agrees();
        assertThat(tallies.check()).isEmpty();
    }

    @Test
    void whatTimeAloneChangesIsCountedNowAndSweptWhenThereIsMuch() {
        var late = cast.lodged();
        accept(late);
        due(late, "now() - interval '1 hour'");
        var soon = cast.lodged();
        accept(soon);
        due(soon, "now() + interval '23 hours'");
        tallies.time();
        agrees();
        jdbc.sql("update open_tally set open = 4321 where what = 'OVERDUE'").update();
        assertThat(of(cast.quality()).overdue().said())
                .as("so many that the sweep's number is believed")
                .isEqualTo("4,321");
        tallies.time();
        agrees();
    }

    @Test
    void theApiTellsTheSame() {
        accept(cast.lodged());
        var told = handler.ask("/complaints/counts");
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(told.text()).contains("\"mine\":{\"number\":1,\"more\":false}");
    }

    private void agrees() {
        for (var clerk : List.of(handler, liaison, colleague, cast.quality(), cast.stranger())) {
            var counted = of(clerk);
            holds(clerk, counted.mine(), Inbox.View.MINE);
            holds(clerk, counted.department(), Inbox.View.DEPARTMENT);
            holds(clerk, counted.inbox(), Inbox.View.INBOX);
            holds(clerk, counted.unaccepted(), Inbox.View.UNACCEPTED);
            holds(clerk, counted.overdue(), Inbox.View.OVERDUE);
            holds(clerk, counted.soon(), Inbox.View.DUE_SOON);
        }
    }

    /** Exact; only where counting stopped there are more, and what time changes is told by a sweep from there on. */
    private void holds(Clerk clerk, Inbox.Count counted, Inbox.View view) {
        long there = size(clerk.reader(), view);
        var where = view + " of " + clerk.reader().login();
        boolean byTime = view == Inbox.View.OVERDUE || view == Inbox.View.DUE_SOON;
        if (byTime && there > Inbox.COUNTED) {
            assertThat(counted.number()).as(where).isGreaterThanOrEqualTo(Inbox.COUNTED);
        } else if (counted.more()) {
            assertThat(there).as(where).isGreaterThan(counted.number());
        } else {
            assertThat(there).as(where).isEqualTo(counted.number());
        }
    }

    private Inbox.Counts of(Clerk clerk) {
        return counts.of(clerk.reader()).ask();
    }

    private int size(Reader reader, Inbox.View view) {
        return views.rows(reader, new Inbox(view, Inbox.Filter.NONE, null, 5000))
                .ask()
                .size();
    }

    private void accept(Complaint complaint) {
        var answer = handler.post(
                "/complaints/" + complaint.number() + "/acceptance",
                "{\"replyBy\":\"" + Instant.now().plus(Duration.ofDays(3)) + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void refer(Complaint complaint) {
        var answer = handler.post(
                "/complaints/" + complaint.number() + "/referrals",
                "{\"department\":\"" + asked + "\",\"request\":\"请核实\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void due(Complaint complaint, String at) {
        jdbc.sql("update complaint set next_due_at = " + at + " where id = ?")
                .param(complaint.id())
                .update();
    }
}
