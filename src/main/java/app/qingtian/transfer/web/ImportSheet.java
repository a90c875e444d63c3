package app.qingtian.transfer.web;

import app.qingtian.transfer.Import;
import java.util.List;

/** One spreadsheet with its rows counted; {@code ignored} are headings that nobody understood. */
record ImportSheet(ImportLine about, Import.Tally rows, List<String> ignored) {

    static ImportSheet of(Import.Counted it) {
        return new ImportSheet(ImportLine.of(it.it()), it.rows(), it.it().unknown());
    }
}
