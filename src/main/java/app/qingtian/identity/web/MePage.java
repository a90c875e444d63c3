package app.qingtian.identity.web;

import app.qingtian.identity.Accounts;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Settings;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import qingtian.pages.StaticTemplates;

/** One's own settings. */
@Controller
@Hidden
class MePage {

    static final String PATH = "/work/me";

    private static final Pattern PLACE =
            Pattern.compile("UTC|(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    private static final List<Option> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(it -> PLACE.matcher(it).matches())
            .sorted()
            .map(it -> new Option(it, it))
            .toList();
    private static final List<Option> LANGUAGES = List.of(new Option("ZH", "中文"), new Option("EN", "English"));

    private final StaticTemplates templates = new StaticTemplates();
    private final Accounts accounts;
    private final People people;
    private final Sessions sessions;
    private final Answers answers;

    MePage(Accounts accounts, People people, Sessions sessions, Answers answers) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.answers = answers;
    }

    /** What somebody wants set; null is caught by validation before anybody reads it. */
    record Wish(
            @NotNull @Nullable Language language,
            @NotNull @Nullable ZoneId zone,
            @Size(max = 40) @Nullable String directLine) {}

    @GetMapping(PATH)
    ResponseEntity<JteModel> show(Ui ui, Reader reader) {
        return page(ui, reader, form(reader), 200);
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> settle(Ui ui, Reader reader, @Valid Wish wish, BindingResult errors) {
        var language = wish.language();
        var zone = wish.zone();
        if (errors.hasErrors() || language == null || zone == null) {
            return page(ui, reader, form(reader).errors(errors), 422);
        }
        accounts.settle(reader.personId(), new Settings(language, zone, wish.directLine()));
        return answers.onTo(ui, PATH);
    }

    /** Log-out on every browser, this one included. */
    @PostMapping("/logout/everywhere")
    ResponseEntity<JteModel> leaveEverywhere(
            Ui ui, Reader reader, HttpServletRequest request, HttpServletResponse response) {
        accounts.endSessions(reader.personId());
        sessions.end(request, response);
        return answers.onTo(ui, "/login");
    }

    private Form form(Reader reader) {
        var line = people.byId(reader.personId()).orElseThrow().directLine();
        return new Form("me", PATH)
                .radios("language", LANGUAGES)
                .value("language", reader.language())
                .required()
                .choice("zone", ZONES)
                .value("zone", reader.zone().getId())
                .required()
                .text("directLine")
                .type("tel")
                .limit(40)
                .value("directLine", line);
    }

    private ResponseEntity<JteModel> page(Ui ui, Reader reader, Form form, int status) {
        var view = form.view(ui);
        return ResponseEntity.status(status)
                .body(ui.isHtmx() ? templates.uiForm(ui, view) : templates.identityMe(ui, view, reader.name()));
    }
}
