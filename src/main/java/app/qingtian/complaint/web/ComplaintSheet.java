package app.qingtian.complaint.web;

import app.qingtian.complaint.Diagnosis;
import app.qingtian.complaint.Dossier;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** One complaint as the API tells it. The tracking token opens the customer's own page, so only who handles it is told. */
record ComplaintSheet(
        @JsonUnwrapped ComplaintState state,
        String headline,
        @Nullable String department,
        Dossier.Said said,
        Dossier.Contacts customer,
        Dossier.Keeping keeping,
        RecordSheet record,
        @Nullable Diagnosis diagnosis,
        @Nullable String trackingToken) {}
