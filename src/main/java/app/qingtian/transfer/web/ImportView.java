package app.qingtian.transfer.web;

import app.qingtian.kernel.web.Ui;
import app.qingtian.transfer.Fault;
import app.qingtian.transfer.Import;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is wrong with a spreadsheet, row by row; {@code refused} where something could not be done just now. */
public record ImportView(List<Import.Wrong> wrong, @Nullable String refused) {

    /** What is wrong with a cell, in words. */
    public static String words(Ui ui, Fault fault) {
        return ui.t("import.fault." + fault.reason(), fault.value());
    }

    /** "import.state.looked". */
    public static String word(Import.State state) {
        return "import.state." + state.name().toLowerCase(Locale.ROOT);
    }
}
