package app.qingtian.transfer;

import app.qingtian.complaint.Stage;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a past complaint ended, as far as its row tells: by its stage, by the day it ended, or not at all. */
record Ending(Stage stage, @Nullable Instant at) {

    static Ending read(Cells cells, Words words, Instant received, Instant now) {
        var ended = cells.moment(Column.CLOSED, now);
        if (ended != null && ended.isBefore(received)) {
            cells.wrong(Column.CLOSED, "order");
        }
        var told = cells.known(
                Column.STAGE, it -> words.of("stage", Stage.class, it).or(() -> elsewhere(it)));
        if (told == null) {
            return new Ending(ended == null ? Stage.LODGED : Stage.CLOSED, ended);
        }
        if (told.open() && ended != null) {
            cells.wrong(Column.STAGE, "contradiction");
        }
        return new Ending(told.open() ? Stage.LODGED : told, ended);
    }

    /** What other systems call it. */
    private static Optional<Stage> elsewhere(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "open", "new", "pending", "进行中", "处理中", "待处理", "未结案" -> Optional.of(Stage.LODGED);
            case "done", "resolved", "finished", "已结案", "已关闭", "已解决", "已完成" -> Optional.of(Stage.CLOSED);
            case "cancelled", "canceled", "已撤销", "已取消" -> Optional.of(Stage.WITHDRAWN);
            default -> Optional.empty();
        };
    }
}
