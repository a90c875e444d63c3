package app.qingtian.workspace;

import app.qingtian.bond.Kin;
import app.qingtian.bond.Relatives;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Dossier;
import app.qingtian.complaint.Dossiers;
import app.qingtian.complaint.Findings;
import app.qingtian.complaint.Timeline;
import app.qingtian.conversation.Conversation;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Query;
import app.qingtian.oversight.Overseen;
import app.qingtian.oversight.Oversights;
import app.qingtian.promise.Promise;
import app.qingtian.promise.Promises;
import app.qingtian.promise.TimeSheets;
import app.qingtian.remedy.Remedies;
import app.qingtian.routing.Referral;
import app.qingtian.routing.Referrals;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Gathers what the complaint page shows in two round trips to the database, whatever has happened (tested). */
@Service
public class CaseFiles {

    private static final int LINES = 200;

    private final Dossiers dossiers;
    private final Findings findings;
    private final Dealings dealings;
    private final Tellings tellings;
    private final Besides besides;

    CaseFiles(Dossiers dossiers, Findings findings, Dealings dealings, Tellings tellings, Besides besides) {
        this.dossiers = dossiers;
        this.findings = findings;
        this.dealings = dealings;
        this.tellings = tellings;
        this.besides = besides;
    }

    /** The file of a complaint as the caller may see it; found, and to be asked for together with what else a page shows. */
    public Optional<Query<CaseFile>> find(Caller.Staff caller) {
        var found = dossiers.of(caller)
                .and(tellings.related(caller.number()), Known::new)
                .ask();
        return found.dossier().map(dossier -> open(dossier, found.related(), caller.reader()));
    }

    private record Known(Optional<Dossier> dossier, boolean related) {}

    private Query<CaseFile> open(Dossier dossier, boolean related, Reader reader) {
        var complaint = dossier.complaint();
        var told = tellings.of(complaint, related, reader);
        return findings.of(complaint)
                .and(
                        dealings.of(complaint, reader),
                        told.and(besides.of(complaint, reader), Words::new),
                        (found, dealt, words) ->
                                new CaseFile(dossier, over(dossier, found), dealt, words.told(), words.beside()));
    }

    private record Words(CaseFile.Told told, CaseFile.Beside beside) {}

    private static CaseFile.Found over(Dossier dossier, Findings.Found found) {
        return new CaseFile.Found(found.points().over(dossier.points()), found.diagnosis(), found.statements());
    }

    /** What was said and what happened, and what belongs to it. */
    @Service
    static class Tellings {

        private final Conversation conversation;
        private final Timeline timeline;
        private final Relatives relatives;

        Tellings(Conversation conversation, Timeline timeline, Relatives relatives) {
            this.conversation = conversation;
            this.timeline = timeline;
            this.relatives = relatives;
        }

        Query<Boolean> related(String number) {
            return relatives.any(number);
        }

        Query<CaseFile.Told> of(Complaint complaint, boolean related, Reader reader) {
            var told = conversation
                    .of(complaint, true)
                    .and(
                            timeline.of(complaint, reader.personId(), Integer.MAX_VALUE, LINES),
                            (talk, lines) -> new CaseFile.Told(talk, lines, Kin.NONE));
            return related
                    ? told.and(
                            relatives.of(complaint, reader),
                            (it, kin) -> new CaseFile.Told(it.talk(), it.timeline(), kin))
                    : told;
        }
    }

    /** What was promised, asked and offered. */
    @Service
    static class Dealings {

        private final Promises promises;
        private final Referrals referrals;
        private final Oversights oversights;
        private final Remedies remedies;
        private final TimeSheets times;

        Dealings(Promises promises, Referrals referrals, Oversights oversights, Remedies remedies, TimeSheets times) {
            this.promises = promises;
            this.referrals = referrals;
            this.oversights = oversights;
            this.remedies = remedies;
            this.times = times;
        }

        private record Asked(List<Promise> promises, List<Referral> referrals, Overseen overseen) {}

        Query<CaseFile.Dealt> of(Complaint complaint, Reader reader) {
            var edition = times.editions(List.of(complaint.id()))
                    .map(found -> Optional.ofNullable(found.get(complaint.id())));
            return promises.of(complaint)
                    .and(referrals.of(complaint), oversights.of(complaint, reader), Asked::new)
                    .and(
                            remedies.of(complaint),
                            edition,
                            (it, answer, by) -> new CaseFile.Dealt(
                                    it.promises(), it.referrals(), it.overseen(), answer, by.orElse(null)));
        }
    }
}
