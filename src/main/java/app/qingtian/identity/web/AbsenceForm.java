package app.qingtian.identity.web;

import app.qingtian.identity.Absences;
import app.qingtian.identity.Person;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Ahead;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Plausible;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An absence as it is sent, by page and API alike; {@code deputy} is a login. */
record AbsenceForm(
        @NotNull @Plausible @Nullable Instant from,
        @NotNull @Ahead @Nullable Instant until,
        @Limit(60) @Nullable String deputy) {

    /** Blank only before validation. */
    Absences.Wish wish() {
        return new Absences.Wish(said(from), said(until), deputy);
    }

    /** Colleagues to choose from, or, where there are too many, asked for by login. */
    static Form asked(String path, String login, Slice<Person> colleagues) {
        var form = new Form("absence", path)
                .cancel(path)
                .moment("from")
                .required()
                .moment("until")
                .required();
        return colleagues.next() == null
                ? form.choice(
                        "deputy",
                        colleagues.items().stream()
                                .filter(it -> !it.login().equals(login))
                                .map(it -> new Option(it.login(), it.name()))
                                .toList())
                : form.text("deputy").limit(60).autocomplete("off");
    }

    private static Instant said(@Nullable Instant moment) {
        return moment == null ? Instant.EPOCH : moment;
    }
}
