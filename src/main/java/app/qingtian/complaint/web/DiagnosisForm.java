package app.qingtian.complaint.web;

import app.qingtian.catalogue.Code;
import app.qingtian.complaint.Diagnosis;
import app.qingtian.kernel.web.Limit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A diagnosis as it is sent. Nobody is at fault until somebody says so (DEF-02). */
record DiagnosisForm(
        @NotBlank @Code("category") String category,
        @NotBlank @Code("cause") String cause,
        @Code("service_cause") @Nullable String serviceCause,
        @Code("locus") @Nullable String locus,
        @Code("why") @Nullable String why,
        @Code("management_cause") @Nullable String managementCause,
        @Code("delivery_point") @Nullable String deliveryPoint,
        @NotNull Boolean reasonsSufficient,
        @NotNull Boolean demandReasonable,
        @NotBlank @Code("origin") String origin,
        @Code("unfounded") @Nullable String unfounded,
        @Code("fault") @Nullable String fault,
        @NotBlank @Limit(20000) String reasoning,
        @Limit(4000) @Nullable String oneSidedReason) {

    static final String UNKNOWN = "NOT_ASSESSED";

    Diagnosis diagnosis() {
        return new Diagnosis(
                category,
                cause,
                new Diagnosis.Detail(serviceCause, locus, why, managementCause, deliveryPoint),
                reasonsSufficient,
                demandReasonable,
                origin,
                unfounded,
                fault == null ? UNKNOWN : fault,
                reasoning,
                oneSidedReason);
    }
}
