package app.qingtian.promise.web;

import app.qingtian.calendar.Allowance;
import app.qingtian.calendar.Unit;
import app.qingtian.catalogue.Code;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Plausible;
import app.qingtian.promise.Grant;
import app.qingtian.promise.PromiseKind;
import app.qingtian.promise.RegimeChanges;
import app.qingtian.promise.Terms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A regime as it is sent, by page and API alike; the key only where one is opened. How days are counted holds for all its promises. */
record RegimeForm(
        @Pattern(regexp = "(?!new$)[a-z][a-z0-9-]{0,39}", message = "{qingtian.CalendarKey.message}") @Nullable String key,

        @NotBlank @Limit(60) @Nullable String zh,
        @NotBlank @Limit(60) @Nullable String en,
        @NotBlank @Limit(300) @Nullable String citation,
        @NotNull @Plausible @Nullable LocalDate validFrom,
        @Plausible @Nullable LocalDate validUntil,
        @Limit(40) @Nullable String calendar,
        @Valid @Nullable GrantForm acknowledgement,
        @Valid @Nullable GrantForm decision,
        @Valid @Nullable GrantForm progress,
        @Valid @Nullable GrantForm execution,
        @Valid @Nullable GrantForm followUp,
        @Valid @Nullable GrantForm taking,
        @Valid @Nullable GrantForm answer,
        @Nullable Boolean firstDayCounts,

        @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "{qingtian.CutOff.message}") @Nullable String cutOff,

        @Nullable Longer extension,
        @Min(1) @Max(Allowance.MOST_MINUTES) @Nullable Integer extensionAmount,
        @Min(1) @Max(20) @Nullable Integer extensionTimes,
        @Nullable Boolean extensionApproval,
        @Size(max = 50) @Nullable List<@NotNull @Code("pause") String> pauses,
        @NotBlank @Limit(500) @Nullable String reason) {

    /** What may be given more time; the others are over in a moment. */
    enum Longer {
        DECISION
    }

    RegimeChanges.Draft draft(String asKey) {
        return new RegimeChanges.Draft(
                asKey,
                said(zh),
                said(en),
                said(citation),
                validFrom == null ? LocalDate.EPOCH : validFrom,
                validUntil,
                calendar,
                new Terms(grants(), more(), pauses == null ? Set.of() : Set.copyOf(pauses)));
    }

    String why() {
        return said(reason);
    }

    private Map<PromiseKind, Grant> grants() {
        var grants = new EnumMap<PromiseKind, Grant>(PromiseKind.class);
        put(grants, PromiseKind.ACKNOWLEDGEMENT, acknowledgement);
        put(grants, PromiseKind.DECISION, decision);
        put(grants, PromiseKind.PROGRESS, progress);
        put(grants, PromiseKind.EXECUTION, execution);
        put(grants, PromiseKind.FOLLOW_UP, followUp);
        put(grants, PromiseKind.TAKING, taking);
        put(grants, PromiseKind.ANSWER, answer);
        return grants;
    }

    private void put(Map<PromiseKind, Grant> grants, PromiseKind kind, @Nullable GrantForm form) {
        var amount = form == null ? null : form.amount();
        if (form == null || amount == null) {
            return;
        }
        var unit = form.unit() == null ? Unit.WORKING_DAYS : form.unit();
        grants.put(
                kind,
                unit.days()
                        ? new Grant(
                                amount,
                                unit,
                                Boolean.TRUE.equals(firstDayCounts) ? true : null,
                                cutOff == null ? null : LocalTime.parse(cutOff))
                        : new Grant(amount, unit, null, null));
    }

    private Terms.@Nullable More more() {
        return extension == null || extensionAmount == null
                ? null
                : new Terms.More(
                        PromiseKind.DECISION,
                        extensionAmount,
                        extensionTimes == null ? 1 : extensionTimes,
                        Boolean.TRUE.equals(extensionApproval) ? true : null);
    }

    /** Blank only before validation. */
    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
