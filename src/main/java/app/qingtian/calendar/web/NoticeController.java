package app.qingtian.calendar.web;

import app.qingtian.calendar.Calendars;
import app.qingtian.calendar.Notice;
import app.qingtian.calendar.NoticeReading;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.AdministratorsChange;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Administrators bring in a year's public holidays: what a paper announced becomes new editions. */
@AdministratorsChange
@Controller
@Tag(name = "calendars")
class NoticeController {

    private static final String PATH = "/work/holidays";
    private static final int LONGEST = 200_000;

    private final Calendars calendars;
    private final Answers answers;

    NoticeController(Calendars calendars, Answers answers) {
        this.calendars = calendars;
        this.answers = answers;
    }

    /** Whose holidays, of which year, and the text of the file. */
    record NoticeForm(
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "{qingtian.CalendarKey.message}") @Nullable String source,

            @NotNull @Min(2000) @Max(2049) @Nullable Integer year,
            @NotBlank @Limit(LONGEST) @Nullable String text) {}

    /** The file alone; where it belongs stands in the address. */
    record Text(@NotBlank @Limit(LONGEST) @Nullable String text) {}

    /** What was taken in. */
    record Taken(String source, int year, int days, String citation) {}

    @GetMapping(PATH)
    ResponseEntity<JteModel> ask(Ui ui, Reader reader) {
        var form = form(ui);
        return reader.is(Role.ADMINISTRATOR) ? answers.form(ui, form) : answers.refused(ui, form, Refusal.forbidden());
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> learn(Ui ui, Reader reader, @Valid NoticeForm sent, BindingResult errors) {
        var form = form(ui);
        var source = sent.source();
        var year = sent.year();
        var text = sent.text();
        if (errors.hasErrors() || source == null || year == null || text == null) {
            return answers.invalid(ui, form, errors);
        }
        return answers.page(ui, form, learnt(reader, source, year, text), _ -> CalendarPages.PATH);
    }

    @PutMapping("/api/v1/holidays/{source}/{year}")
    @ResponseBody
    @Operation(
            operationId = "learnHolidays",
            summary = "Bring in a year's public holidays: text is JSON in the form of holiday-cn, or iCalendar")
    ResponseEntity<Object> learn(
            Ui ui,
            Reader reader,
            @PathVariable("source")
                    @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "{qingtian.CalendarKey.message}") String source,
            @PathVariable("year") @Min(2000) @Max(2049) int year,
            @Valid @RequestBody Text sent) {
        return answers.api(
                ui,
                learnt(reader, source, year, sent.text() == null ? "" : sent.text())
                        .map(notice -> Reply.of(
                                new Taken(source, notice.year(), notice.days().size(), notice.citation()))));
    }

    private Outcome<Notice> learnt(Reader reader, String source, int year, String text) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            return Outcome.refused(Refusal.forbidden());
        }
        return NoticeReading.read(year, text).then(notice -> calendars.learn(reader, source, notice));
    }

    private static Form form(Ui ui) {
        return new Form("holidays", PATH)
                .cancel(CalendarPages.PATH)
                .text("source")
                .value("source", "cn")
                .required()
                .limit(40)
                .text("year")
                .type("number")
                .value(
                        "year",
                        LocalDate.ofInstant(ui.now(), ui.zone()).plusMonths(2).getYear())
                .required()
                .area("text")
                .rows(12)
                .limit(LONGEST)
                .required();
    }
}
