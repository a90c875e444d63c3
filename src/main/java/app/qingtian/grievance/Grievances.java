package app.qingtian.grievance;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Closures;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.RecordPoints;
import app.qingtian.complaint.Records;
import app.qingtian.identity.Reader;
import app.qingtian.intake.Intake;
import app.qingtian.intake.Story.HeardAs;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.Refusal;
import app.qingtian.routing.Acceptance;
import app.qingtian.routing.Acceptances;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for what the front line hears before anybody complains. */
@Service
public class Grievances {

    private final Intake intake;
    private final Complaints complaints;
    private final Closures closures;
    private final Passing passing;
    private final GrievanceStore store;
    private final Clock clock;

    Grievances(
            Intake intake,
            Complaints complaints,
            Closures closures,
            Passing passing,
            GrievanceStore store,
            Clock clock) {
        this.intake = intake;
        this.complaints = complaints;
        this.closures = closures;
        this.passing = passing;
        this.store = store;
        this.clock = clock;
    }

    /** Puts it down, all or nothing; settled on the spot, it needs the words with which it was settled. */
    @Transactional
    public Outcome<Complaint> report(Reader reader, Report report) {
        if (report.settled() && report.done() == null) {
            return Outcome.refused(Refusal.of("settled_without_words"));
        }
        var heard = new HeardAs(Kind.GRIEVANCE, null, null, null);
        return intake.lodge(reader, report.story(), heard).then(complaint -> {
            store.insert(complaint, report, reader.personId(), clock.instant());
            return passing.on(reader, complaint, report);
        });
    }

    /** Makes it a complaint with its whole history (GRV-05); one that counted as settled begins a new round. Anything else is refused. */
    @Transactional
    public Outcome<Complaint> upgrade(Caller.Staff caller, String reason) {
        return complaints
                .find(caller)
                .map(it -> upgraded(it, caller, reason))
                .orElseGet(() -> Outcome.refused(Refusal.unknown()));
    }

    /** How a complaint sounded as a grievance; empty if it never was one. */
    public Query<Optional<Grievance>> of(Complaint complaint) {
        return store.of(complaint.id());
    }

    private Outcome<Complaint> upgraded(Complaint complaint, Caller.Staff caller, String reason) {
        if (complaint.mayBeHandledBy(caller.reader()) && complaint.kind() != Kind.GRIEVANCE) {
            return Outcome.refused(Refusal.of("no_grievance"));
        }
        var now = Caller.of(caller.reader(), caller.number());
        return complaint.stage().answered()
                ? closures.reopen(caller, reason).then(_ -> complaints.retype(now, Kind.COMPLAINT, reason))
                : complaints.retype(caller, Kind.COMPLAINT, reason);
    }

    /** What goes on at once with what was put down. */
    @Service
    static class Passing {

        private final Records records;
        private final Acceptances acceptances;

        Passing(Records records, Acceptances acceptances) {
            this.records = records;
            this.acceptances = acceptances;
        }

        Outcome<Complaint> on(Reader reader, Complaint complaint, Report report) {
            var caller = Caller.of(reader, complaint.number());
            var suggestion = report.suggestion();
            var told = suggestion == null ? Outcome.done(complaint) : records.fill(caller, only(suggestion));
            return report.settled()
                    ? told.then(_ -> acceptances.accept(caller, new Acceptance(null, true, report.done())))
                    : told;
        }

        private static RecordPoints only(String suggestion) {
            return new RecordPoints(null, null, null, null, null, null, null, null, null, null, suggestion);
        }
    }
}
