package app.qingtian.transfer;

import app.qingtian.kernel.Command;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Tells on the console what is in a spreadsheet, row by row what is wrong with it, and what was taken over. */
final class Moving {

    private static final int PAUSE = 500;

    private final RunningHouse house;
    private final PrintStream out;
    private final Texts texts = new Texts(false);

    Moving(RunningHouse house, PrintStream out) {
        this.house = house;
        this.out = out;
    }

    /** Doubtful where a row could not be taken over. */
    int go(JsonNode looked, boolean dry) throws IOException, InterruptedException {
        long id = looked.path("about").path("id").asLong();
        tell(looked);
        faults(id);
        var sheet = looked;
        if (dry) {
            out.println("只看了一遍，什么也没有写入。 / Only looked at: nothing was taken over.");
        } else if (Commands.count(looked, "good") > 0) {
            sheet = taken(id);
            tell(sheet);
        }
        return Commands.count(sheet, "wrong") == 0 ? Command.DONE : Command.DOUBTFUL;
    }

    private JsonNode taken(long id) throws IOException, InterruptedException {
        var sheet = house.start(id);
        while (sheet.path("about").path("state").asString("").equals("RUNNING")) {
            Thread.sleep(PAUSE);
            sheet = house.read("/" + id);
        }
        return sheet;
    }

    private void tell(JsonNode sheet) {
        out.printf(
                "可写入 %1$d 行，有问题 %2$d 行，以前写过 %3$d 行，已写入 %4$d 行 / %1$d to take over, %2$d wrong, %3$d known before, %4$d taken over%n",
                Commands.count(sheet, "good"),
                Commands.count(sheet, "wrong"),
                Commands.count(sheet, "known"),
                Commands.count(sheet, "done"));
        sheet.path("ignored").forEach(it -> out.println("不认识的列 / unknown column: " + it.asString("")));
    }

    private void faults(long id) throws IOException, InterruptedException {
        var after = "0";
        while (!after.isEmpty()) {
            var slice = house.read("/" + id + "/faults?after=" + after);
            for (var row : slice.path("items")) {
                row.path("faults").forEach(it -> fault(row.path("number").asInt(), it));
            }
            after = slice.path("next").asString("");
        }
    }

    private void fault(int line, JsonNode fault) {
        var value = fault.path("value").asString("");
        var column = "import.column." + fault.path("column").asString("").toLowerCase(Locale.ROOT);
        var reason = "import.fault." + fault.path("reason").asString("");
        for (var language : Language.values()) {
            out.printf(
                    language == Language.ZH ? "第 %d 行，%s：%s%n" : "line %d, %s: %s%n",
                    line,
                    texts.text(language, column),
                    texts.text(language, reason, value));
        }
    }
}
