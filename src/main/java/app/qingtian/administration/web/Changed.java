package app.qingtian.administration.web;

import app.qingtian.administration.Change;
import app.qingtian.administration.Noun;
import app.qingtian.administration.Sheet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** A person or a department as it is now, and what was changed; empty where nothing was. */
@Schema(name = "AdministrationChange")
record Changed(Noun noun, String key, Map<String, String> fields, List<Change.Difference> changes) {

    static Changed of(Change change) {
        var now = change.becomes();
        return new Changed(now.noun(), now.key(), now.fields(), change.differences());
    }

    static Changed of(Sheet sheet) {
        return new Changed(sheet.noun(), sheet.key(), sheet.fields(), List.of());
    }
}
