package app.qingtian.workspace;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Dossier;
import app.qingtian.complaint.Dossiers;
import app.qingtian.complaint.Findings;
import app.qingtian.complaint.Timeline;
import app.qingtian.conversation.Conversation;
import app.qingtian.promise.Promises;
import app.qingtian.remedy.Remedies;
import app.qingtian.routing.Referrals;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the complaint page shows: at most nine statements, whatever has happened (tested). */
@Service
public class CaseFiles {

    private static final int LINES = 200;

    private final Dossiers dossiers;
    private final Findings findings;
    private final Dealings dealings;
    private final Conversation conversation;
    private final Timeline timeline;

    CaseFiles(Dossiers dossiers, Findings findings, Dealings dealings, Conversation conversation, Timeline timeline) {
        this.dossiers = dossiers;
        this.findings = findings;
        this.dealings = dealings;
        this.conversation = conversation;
        this.timeline = timeline;
    }

    /** The file of a complaint as the caller may see it. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(Caller.Staff caller) {
        return dossiers.find(caller).map(this::open);
    }

    private CaseFile open(Dossier dossier) {
        var complaint = dossier.complaint();
        var found = findings.of(complaint);
        return new CaseFile(
                dossier,
                new CaseFile.Found(found.points().over(dossier.points()), found.diagnosis(), found.statements()),
                dealings.of(complaint),
                new CaseFile.Told(conversation.of(complaint, true), timeline.of(complaint, Integer.MAX_VALUE, LINES)));
    }

    /** What was promised, asked and offered. */
    @Service
    static class Dealings {

        private final Promises promises;
        private final Referrals referrals;
        private final Remedies remedies;

        Dealings(Promises promises, Referrals referrals, Remedies remedies) {
            this.promises = promises;
            this.referrals = referrals;
            this.remedies = remedies;
        }

        CaseFile.Dealt of(Complaint complaint) {
            return new CaseFile.Dealt(promises.of(complaint), referrals.of(complaint), remedies.answer(complaint));
        }
    }
}
