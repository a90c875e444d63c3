package app.qingtian.catalogue.web;

import app.qingtian.catalogue.Word;
import app.qingtian.kernel.web.Limit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A word as it shall be; {@code after} is the code it shall follow, "-" for the first, null: it stays where it is. */
record WordForm(
        @NotBlank @Limit(200) @Pattern(regexp = ONE_LINE, message = SAID) @Nullable String zh,

        @NotBlank @Limit(200) @Pattern(regexp = ONE_LINE, message = SAID) @Nullable String en,

        @Limit(40) @Nullable String parent,
        @Limit(40) @Nullable String after,
        @NotNull @Nullable Standing standing,
        @NotBlank @Limit(500) @Nullable String reason) {

    static final String ONE_LINE = "[^\\p{Cntrl}]*";
    static final String SAID = "{qingtian.OneLine.message}";

    /** Whether a word is offered; one that was never chosen may go away. */
    enum Standing {
        IN_USE,
        RETIRED,
        GONE
    }

    Word item(String code) {
        return new Word(code, parent, WordForms.text(zh), WordForms.text(en), standing == Standing.RETIRED);
    }
}
