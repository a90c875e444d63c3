package app.qingtian.evidence;

import java.time.LocalDate;
import java.util.HexFormat;

/** What was found, for the console: in Chinese, then in English. */
final class Told {

    private Told() {}

    static String of(Report report) {
        var newest = report.newest();
        var anchor = newest == null
                ? ""
                : "%n最近的锚点 / newest anchor %s: %s"
                        .formatted(newest.day(), HexFormat.of().formatHex(newest.hash()));
        return """
                完整无误：%1$d 件投诉、%2$d 条记录、%3$d 次查看、%4$d 个锚点，逐条核对，连同显示的原话和附件，均与写下时一致。
                Intact: %1$d complaints, %2$d entries, %3$d viewings and %4$d anchors were checked, with the words and files they tell of; all are as they were written.\
                """.formatted(report.complaints(), report.entries(), report.looks(), report.anchors())
                + young(report.young())
                + anchor;
    }

    private static String young(Report.Young young) {
        return young.entries() == 0
                ? "%n没有比最近的锚点更新的记录。%nNo entry is younger than the last anchor.".formatted()
                : """

                其中 %1$d 条记录（涉及 %2$d 件投诉）尚无锚点覆盖，只由各自的链条证明：整链重写、截去末尾或删去整件，暂时查不出来。
                Of these, %1$d entries of %2$d complaints are not covered by an anchor yet and rest on their chains alone: \
                a chain made anew, an end cut off or a complaint removed among them would not be found.\
                """.formatted(young.entries(), young.complaints());
    }

    static String of(Finding finding) {
        return switch (finding) {
            case Finding.Missing(var number, var chain, int seq) ->
                "已被破坏：%1$s 的%2$s缺了第 %3$d 条。%nBROKEN: %1$s, %4$s: entry %3$d is missing"
                        .formatted(number, inChinese(chain), seq, chain);
            case Finding.Altered(var number, var chain, int seq) ->
                "已被破坏：%1$s 的%2$s第 %3$d 条被改动过。%nBROKEN: %1$s, %4$s: entry %3$d is not what was written"
                        .formatted(number, inChinese(chain), seq, chain);
            case Finding.OtherWords(var number, int seq) ->
                "已被破坏：%1$s 的时间线第 %2$d 条，原话被改动过。%nBROKEN: %1$s, timeline: the words of entry %2$d are not those that were written"
                        .formatted(number, seq);
            case Finding.Shown shown -> of(shown);
            case Finding.Cut(var number, int version, int last) ->
                "已被破坏：%1$s 应有 %2$d 条记录，时间线却止于第 %3$d 条。%nBROKEN: %1$s went through %2$d changes, its timeline ends at entry %3$d"
                        .formatted(number, version, last);
            case Finding.Unanchored lost -> of(lost);
            case Finding.Orphaned(long id) ->
                "已被破坏：时间线里还有投诉 %1$d（内部编号）的记录，投诉本身却不见了。%nBROKEN: entries are left of complaint %1$d (by its id), which is gone"
                        .formatted(id);
            case Finding.Moved(var number, var field, var told, var shown) ->
                "已被破坏：%1$s 的%5$s现为 %4$s，时间线说的是 %3$s。%nBROKEN: %1$s: its %2$s is %4$s, its timeline says %3$s"
                        .formatted(number, field, told, shown, fieldInChinese(field));
            case Finding.Adrift(var chain, var day) ->
                "已被破坏：%3$s在 %2$s 的锚点不接前一个。%nBROKEN: %1$s: the anchor of %2$s does not follow the one before"
                        .formatted(chain, day, inChinese(chain));
        };
    }

    private static String of(Finding.Unanchored lost) {
        var number = lost.number();
        return "已被破坏：%6$s%5$s在 %2$s 锚定了 %3$d 条，现有 %4$d 条，内容对不上。%nBROKEN: %7$s%1$s anchored on %2$s: %3$d entries were anchored, %4$d are there, and they are not the same"
                .formatted(
                        lost.chain(),
                        lost.day(),
                        lost.anchored(),
                        lost.found(),
                        inChinese(lost.chain()),
                        number == null ? "" : number + " 被整个重写、截短或删除；",
                        number == null ? "" : number + " was made anew, cut short or removed; ");
    }

    private static String of(Finding.Shown finding) {
        return switch (finding) {
            case Finding.Reworded(var number, int seq) ->
                "已被破坏：%1$s 现在显示的原话，不是时间线第 %2$d 条写下的。%nBROKEN: %1$s: the words shown are not those of entry %2$d"
                        .formatted(number, seq);
            case Finding.Gone(var number, int seq) ->
                "已被破坏：%1$s 时间线第 %2$d 条说到的消息不见了。%nBROKEN: %1$s: the message of entry %2$d is missing"
                        .formatted(number, seq);
            case Finding.Invented(var number, long message) ->
                "已被破坏：%1$s 的消息 %2$d 不在时间线里。%nBROKEN: %1$s: no entry tells of message %2$d".formatted(number, message);
            case Finding.OtherFiles(var number, int seq) ->
                "已被破坏：%1$s 的附件，不是时间线第 %2$d 条记下的。%nBROKEN: %1$s: the files are not those of entry %2$d"
                        .formatted(number, seq);
            case Finding.Spoilt(var number, long file) ->
                "已被破坏：%1$s 的附件 %2$d，内容不是当初交来的。%nBROKEN: %1$s: the content of file %2$d is not what was handed in"
                        .formatted(number, file);
        };
    }

    static String anchored(LocalDate day) {
        return "这个锚点在链上：%1$s。%nThis anchor is in the chain: %1$s.".formatted(day);
    }

    static String notAnchored() {
        return "链上没有这个锚点：自它写下之后，历史被整个换过。%nThis anchor is not in the chain: history was replaced since it was written down."
                .formatted();
    }

    private static String inChinese(String chain) {
        return chain.equals("timeline") ? "时间线" : "查看记录";
    }

    private static String fieldInChinese(String field) {
        return switch (field) {
            case "stage" -> "阶段";
            case "open" -> "未结状态";
            case "kind" -> "类型";
            case "owner" -> "首问责任人";
            case "round" -> "轮次";
            case "confidential" -> "保密状态";
            case "receivedAt" -> "收到时间";
            case "department" -> "部门";
            case "category" -> "类别";
            default -> "责任";
        };
    }
}
