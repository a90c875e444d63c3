package app.qingtian.intake.web;

import app.qingtian.intake.Sayings;
import app.qingtian.intake.Sentence;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import java.util.Locale;

/** The forms in which the public door's sentences are written. */
final class TextForms {

    static final String PATH = "/work/settings/texts";
    private static final int[] LIMITS = {60, 200, 500, 200};

    private TextForms() {}

    /** Beside each field stands what is said while it is blank. */
    static Form saying(Ui ui, Sayings present) {
        var form = new Form("texts", PATH);
        for (var sentence : Sentence.values()) {
            var name = sentence.name().toLowerCase(Locale.ROOT);
            int limit = LIMITS[sentence.ordinal()];
            came(ui, form.area(name + "Zh").rows(2).limit(limit), sentence, Language.ZH);
            came(ui, form.area(name + "En").rows(2).limit(limit), sentence, Language.EN);
            form.value(name + "Zh", present.of(sentence).zh());
            form.value(name + "En", present.of(sentence).en());
        }
        return form.area("reason").rows(2).limit(500).required();
    }

    private static void came(Ui ui, Form form, Sentence sentence, Language language) {
        var words = DoorWords.asItCame(ui.in(language), sentence);
        if (words != null) {
            form.beside(ui.t("texts.came", words));
        }
    }

    static Form back(int number) {
        return new Form("texts-back", PATH + "/editions/" + number + "/reversal")
                .cancel(PATH)
                .area("reason")
                .rows(2)
                .limit(500)
                .required();
    }
}
