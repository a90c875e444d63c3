package app.qingtian.intake;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Dossier;
import app.qingtian.complaint.Dossiers;
import app.qingtian.complaint.RecordPoints;
import app.qingtian.complaint.Records;
import app.qingtian.customer.Customers;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what kind of customer somebody is (PRV-06): it stands in their file, the story says so, and rules look again. */
@Service
public class Segments {

    private final Complaints complaints;
    private final Dossiers dossiers;
    private final Customers customers;
    private final Records records;

    Segments(Complaints complaints, Dossiers dossiers, Customers customers, Records records) {
        this.complaints = complaints;
        this.dossiers = dossiers;
        this.customers = customers;
        this.records = records;
    }

    /** By whoever handles the complaint. Refused for a customer who left nothing of themselves: there is no file. */
    @Transactional
    public Outcome<Complaint> assign(Caller.Staff caller, @Nullable String segment) {
        return complaints.handle(caller, complaint -> {
            var contacts = dossiers.find(caller).map(Dossier::contacts);
            var file = contacts.map(Dossier.Contacts::customerId);
            if (file.isEmpty()) {
                return Outcome.refused(Refusal.of("segment_of_nobody"));
            }
            var before = contacts.get().segment();
            if (Objects.equals(before, segment)) {
                return Outcome.refused(Refusal.of("nothing_changed"));
            }
            customers.classify(file.get(), segment);
            return Outcome.done(new ComplaintEvent.Recorded(
                    Map.of(RecordPoints.SEGMENT, List.of(said(before), said(segment))),
                    records.whole(complaint).completeness()));
        });
    }

    private static String said(@Nullable String segment) {
        return segment == null ? "" : segment;
    }
}
