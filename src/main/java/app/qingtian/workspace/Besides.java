package app.qingtian.workspace;

import app.qingtian.afterword.Afterwords;
import app.qingtian.circle.Circles;
import app.qingtian.complaint.Complaint;
import app.qingtian.grievance.Grievances;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Query;
import org.springframework.stereotype.Component;

/** Gathers what stands beside the story of a complaint. */
@Component
class Besides {

    private final Grievances grievances;
    private final Afterwords afterwords;
    private final Circles circles;

    Besides(Grievances grievances, Afterwords afterwords, Circles circles) {
        this.grievances = grievances;
        this.afterwords = afterwords;
        this.circles = circles;
    }

    Query<CaseFile.Beside> of(Complaint complaint, Reader reader) {
        var known = new CaseFile.Known(null, circles.mayKeep(reader, complaint));
        var beside = grievances
                .of(complaint)
                .and(afterwords.of(complaint), (heard, asked) -> new CaseFile.Beside(heard.orElse(null), asked, known));
        return complaint.confidential() ? beside.and(circles.of(complaint), CaseFile.Beside::knownTo) : beside;
    }
}
