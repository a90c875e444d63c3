package app.qingtian.notice.web;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.notice.Choice;
import app.qingtian.notice.Rhythm;
import app.qingtian.notice.Rhythms;
import app.qingtian.notice.Topic;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How somebody wants to be told by mail, as it is sent, by page and API alike. Quiet hours are both or neither. */
record RhythmForm(
        @Limit(200) @Pattern(regexp = EMAIL, message = "{invalid.email}") @Nullable String email,

        @NotNull @Nullable Rhythm work,
        @NotNull @Nullable Rhythm replies,
        @NotNull @Nullable Rhythm customer,
        @NotNull @Nullable Rhythm promises,

        @NotNull @Pattern(regexp = TIME, message = "{qingtian.ClockTime.message}") @Nullable String digestAt,

        @Pattern(regexp = TIME, message = "{qingtian.ClockTime.message}") @Nullable String quietFrom,

        @Pattern(regexp = TIME, message = "{qingtian.ClockTime.message}") @Nullable String quietUntil) {

    /** As at the public door, and only what a mail can be sent to. */
    static final String EMAIL = "[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,19}";

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    static RhythmForm of(Rhythms.Wish wish) {
        var choice = wish.choice();
        var quiet = choice.quiet();
        return new RhythmForm(
                wish.email(),
                choice.rhythm(Topic.WORK),
                choice.rhythm(Topic.REPLIES),
                choice.rhythm(Topic.CUSTOMER),
                choice.rhythm(Topic.PROMISES),
                choice.digestAt().toString(),
                quiet == null ? null : quiet.from().toString(),
                quiet == null ? null : quiet.until().toString());
    }

    /** Refused where only one end of the quiet hours is said, and where they would never end. */
    Outcome<Rhythms.Wish> said() {
        boolean none = quietFrom == null && quietUntil == null;
        boolean both = quietFrom != null && quietUntil != null && !quietFrom.equals(quietUntil);
        return none || both ? Outcome.done(wish()) : Outcome.refused(new Refusal("quiet_hours_half", 422, List.of()));
    }

    private Rhythms.Wish wish() {
        var rhythms = Map.of(
                Topic.WORK, said(work),
                Topic.REPLIES, said(replies),
                Topic.CUSTOMER, said(customer),
                Topic.PROMISES, said(promises));
        var at = digestAt == null ? Choice.USUAL.digestAt() : LocalTime.parse(digestAt);
        var quiet = quietFrom == null || quietUntil == null
                ? null
                : new Choice.Quiet(LocalTime.parse(quietFrom), LocalTime.parse(quietUntil));
        return new Rhythms.Wish(email, new Choice(rhythms, at, quiet));
    }

    Form form(Ui ui) {
        var form = new Form("rhythm", RhythmController.PATH)
                .cancel("/work/me")
                .text("email")
                .type("email")
                .autocomplete("email")
                .limit(200)
                .value("email", email);
        radios(ui, form, "work", work);
        radios(ui, form, "replies", replies);
        radios(ui, form, "customer", customer);
        radios(ui, form, "promises", promises);
        time(form, "digestAt", digestAt).required();
        time(form, "quietFrom", quietFrom);
        return time(form, "quietUntil", quietUntil);
    }

    private static void radios(Ui ui, Form form, String name, @Nullable Rhythm present) {
        form.radios(name, Option.each(ui, "rhythm", Rhythm.class))
                .value(name, present)
                .required();
    }

    private static Form time(Form form, String name, @Nullable String present) {
        return form.text(name).type("time").value(name, present);
    }

    /** Missing only before validation. */
    private static Rhythm said(@Nullable Rhythm rhythm) {
        return Objects.requireNonNullElse(rhythm, Rhythm.NEVER);
    }
}
