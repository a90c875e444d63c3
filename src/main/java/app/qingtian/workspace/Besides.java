package app.qingtian.workspace;

import app.qingtian.afterword.Afterwords;
import app.qingtian.complaint.Complaint;
import app.qingtian.grievance.Grievances;
import app.qingtian.kernel.Query;
import org.springframework.stereotype.Component;

/** Gathers what stands beside the story of a complaint. */
@Component
class Besides {

    private final Grievances grievances;
    private final Afterwords afterwords;

    Besides(Grievances grievances, Afterwords afterwords) {
        this.grievances = grievances;
        this.afterwords = afterwords;
    }

    Query<CaseFile.Beside> of(Complaint complaint) {
        return grievances
                .of(complaint)
                .and(afterwords.of(complaint), (heard, asked) -> new CaseFile.Beside(heard.orElse(null), asked));
    }
}
