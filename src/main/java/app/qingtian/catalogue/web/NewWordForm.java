package app.qingtian.catalogue.web;

import app.qingtian.catalogue.Word;
import app.qingtian.kernel.web.Limit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** A word that is not there yet; its code never changes. */
record NewWordForm(
        @NotBlank @Pattern(regexp = "|[A-Z][A-Z0-9_]{0,39}", message = "{qingtian.WordCode.message}") @Nullable String code,

        @NotBlank @Limit(200) @Pattern(regexp = WordForm.ONE_LINE, message = WordForm.SAID) @Nullable String zh,

        @NotBlank @Limit(200) @Pattern(regexp = WordForm.ONE_LINE, message = WordForm.SAID) @Nullable String en,

        @Limit(40) @Nullable String parent,
        @Limit(40) @Nullable String after,
        @NotBlank @Limit(500) @Nullable String reason) {

    Word item() {
        return new Word(WordForms.text(code), parent, WordForms.text(zh), WordForms.text(en), false);
    }
}
