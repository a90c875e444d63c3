package app.qingtian.bulk.web;

import app.qingtian.bulk.Became;
import app.qingtian.kernel.web.Ui;
import java.util.List;

/** What became of all of them, in the order in which they were named. */
public record BulkResults(int done, int refused, List<BulkLine> items) {

    static BulkResults of(Ui ui, List<Became> became) {
        var items = became.stream().map(it -> BulkLine.of(ui, it)).toList();
        int done = (int) items.stream().filter(BulkLine::done).count();
        return new BulkResults(done, items.size() - done, items);
    }
}
