package app.qingtian.identity.web;

import app.qingtian.identity.Accounts;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Look;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** One's own settings. */
@Controller
@Tag(name = "me")
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

    @GetMapping(PATH)
    ResponseEntity<JteModel> show(Ui ui, Reader reader) {
        return page(ui, reader, form(ui, reader), 200);
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> settle(Ui ui, Reader reader, @Valid SettingsForm wish, BindingResult errors) {
        if (errors.hasErrors()) {
            return page(ui, reader, form(ui, reader).errors(errors), 422);
        }
        accounts.settle(reader.personId(), wish.settings());
        return answers.onTo(ui, PATH);
    }

    @GetMapping("/api/v1/me/settings")
    @ResponseBody
    @Operation(operationId = "getSettings", summary = "What the caller set for themselves")
    SettingsForm read(Reader reader) {
        return SettingsForm.of(people.byId(reader.personId()).orElseThrow());
    }

    @PutMapping("/api/v1/me/settings")
    @ResponseBody
    @Operation(
            operationId = "chooseSettings",
            summary = "Language, zone, direct line, theme, density, and whether letters are keys")
    SettingsForm choose(Reader reader, @Valid @RequestBody SettingsForm wish) {
        accounts.settle(reader.personId(), wish.settings());
        return read(reader);
    }

    /** Log-out on every browser, this one included. */
    @PostMapping("/logout/everywhere")
    ResponseEntity<JteModel> leaveEverywhere(
            Ui ui, Reader reader, HttpServletRequest request, HttpServletResponse response) {
        accounts.endSessions(reader.personId());
        sessions.end(request, response);
        return answers.onTo(ui, "/login");
    }

    private Form form(Ui ui, Reader reader) {
        var present = SettingsForm.of(people.byId(reader.personId()).orElseThrow());
        return new Form("me", PATH)
                .radios("language", LANGUAGES)
                .value("language", present.language())
                .required()
                .choice("zone", ZONES)
                .value("zone", reader.zone().getId())
                .required()
                .radios("theme", Option.each(ui, "me.theme", Look.Theme.class))
                .value("theme", present.theme())
                .required()
                .radios("density", Option.each(ui, "me.density", Look.Density.class))
                .value("density", present.density())
                .required()
                .radios(
                        "keys",
                        List.of(new Option("true", ui.t("me.keys.on")), new Option("false", ui.t("me.keys.off"))))
                .value("keys", present.keys())
                .required()
                .text("directLine")
                .type("tel")
                .limit(40)
                .value("directLine", present.directLine());
    }

    private ResponseEntity<JteModel> page(Ui ui, Reader reader, Form form, int status) {
        var view = form.view(ui);
        return ResponseEntity.status(status)
                .body(
                        ui.isHtmx()
                                ? templates.uiForm(ui, view)
                                : templates.identityMe(
                                        ui,
                                        view,
                                        reader.name(),
                                        people.account(reader.personId())
                                                .orElseThrow()
                                                .secondStep()));
    }
}
