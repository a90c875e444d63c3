package app.qingtian.administration.web;

import app.qingtian.administration.Sheet;
import app.qingtian.kernel.web.Ui;
import java.util.List;

/** A person or a department in words: its name, and each field with its label. */
public record SheetView(String key, String name, boolean active, List<Fact> facts) {

    /** One field; {@code missing}: nothing stands in it. */
    public record Fact(String field, String label, String value, boolean missing) {}

    static SheetView of(Ui ui, Said said, Sheet sheet) {
        var facts = sheet.fields().entrySet().stream()
                .map(it -> new Fact(
                        it.getKey(),
                        ui.t("form." + sheet.noun().word() + "-terms." + it.getKey()),
                        said.value(ui, it.getKey(), it.getValue()),
                        it.getValue().isEmpty()))
                .toList();
        var own = sheet.field(ui.tag().startsWith("zh") ? "zh" : "en");
        return new SheetView(sheet.key(), own.isEmpty() ? sheet.field("name") : own, sheet.active(), facts);
    }

    public String said(String field) {
        return facts.stream()
                .filter(it -> it.field().equals(field))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    public boolean lacks(String field) {
        return facts.stream().anyMatch(it -> it.field().equals(field) && it.missing());
    }
}
