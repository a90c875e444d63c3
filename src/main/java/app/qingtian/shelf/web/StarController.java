package app.qingtian.shelf.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Stars;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** Keeping a complaint in sight. */
@Controller
@Tag(name = "desk")
class StarController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Stars stars;
    private final Answers answers;
    private final Desk desk;

    StarController(Stars stars, Answers answers, Desk desk) {
        this.stars = stars;
        this.answers = answers;
        this.desk = desk;
    }

    /** A pressed star: a number, or one with a minus before it to take the star away. */
    record StarForm(@NotBlank @Limit(60) @Nullable String star) {}

    /** The star again as it is now, or on to the complaint where there are no scripts. */
    @PostMapping("/work/stars")
    ResponseEntity<JteModel> press(Ui ui, Reader reader, @Valid StarForm sent, BindingResult errors) {
        var form = new Form("star", "/work/stars");
        var said = String.valueOf(sent.star());
        boolean on = !said.startsWith("-");
        var number = on ? said : said.substring(1);
        if (errors.hasErrors()) {
            return answers.invalid(ui, form, errors);
        }
        var outcome = stars.set(Caller.of(reader, number), on);
        return ui.isHtmx() && outcome instanceof Outcome.Done
                ? ResponseEntity.ok(templates.shelfPartStar(ui, number, on))
                : answers.page(ui, form, outcome, it -> Desk.path(it.number()));
    }

    @PutMapping("/api/v1/complaints/{number}/star")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "starComplaint", summary = "Keep the complaint in sight, among the watched ones")
    ResponseEntity<Object> star(Ui ui, Caller.Staff caller) {
        return desk.api(ui, stars.set(caller, true));
    }

    @DeleteMapping("/api/v1/complaints/{number}/star")
    @ResponseBody
    @AnswersState
    @Operation(operationId = "unstarComplaint", summary = "Watch it no longer")
    ResponseEntity<Object> unstar(Ui ui, Caller.Staff caller) {
        return desk.api(ui, stars.set(caller, false));
    }
}
