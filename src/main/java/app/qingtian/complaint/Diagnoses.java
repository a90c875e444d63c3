package app.qingtian.complaint;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to statements and diagnosis: hear all sides, establish the facts, take a fair stand (DEF-05). */
@Service
public class Diagnoses {

    private final Complaints complaints;
    private final DiagnosisStore store;
    private final Clock clock;

    Diagnoses(Complaints complaints, DiagnosisStore store, Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.clock = clock;
    }

    /** Writes down what one party says: whoever handles it, and the people of a department that was asked. */
    @Transactional
    public Outcome<Complaint> hear(Caller.Staff caller, Statement statement) {
        return complaints.change(caller, complaint -> {
            if (!mayHear(complaint, caller.reader())) {
                return Outcome.refused(Refusal.forbidden());
            }
            if (!complaint.stage().open()) {
                return Outcome.refused(complaint.stageForbids());
            }
            long id = store.insert(complaint, statement, caller.reader().personId(), clock.instant());
            return Outcome.done(new ComplaintEvent.StatementTaken(id, statement.party(), statement.words()));
        });
    }

    /** Records the judgement. It may be made again while the complaint is being worked on; the earlier ones stay. */
    @Transactional
    public Outcome<Complaint> diagnose(Caller.Staff caller, Diagnosis diagnosis) {
        return complaints.handle(caller, complaint -> {
            if (!complaint.stage().mayBecome(Stage.DIAGNOSED)) {
                return Outcome.refused(complaint.stageForbids());
            }
            return diagnosis.heard(store.parties(complaint)).map(heard -> {
                long id = store.insert(complaint, heard, caller.reader().personId(), clock.instant());
                return new ComplaintEvent.Diagnosed(
                        id, heard.category(), heard.cause(), heard.origin(), heard.fault(), heard.reasoning());
            });
        });
    }

    private static boolean mayHear(Complaint complaint, Reader reader) {
        return complaint.mayBeHandledBy(reader) || reader.is(Role.LIAISON);
    }

    @Transactional(readOnly = true)
    public List<Statement> statements(Complaint complaint) {
        return store.statements(complaint.id());
    }

    /** The diagnosis that counts in this round. */
    @Transactional(readOnly = true)
    public Optional<Diagnosis> latest(Complaint complaint) {
        return store.latest(complaint);
    }
}
