package app.qingtian.survey.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ComplaintEvent.FollowedUp;
import app.qingtian.complaint.web.AnswersMade;
import app.qingtian.complaint.web.Born;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.survey.Expectation;
import app.qingtian.survey.FollowUps;
import app.qingtian.survey.Rating;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Somebody calls back and asks whether it is good now. */
@Controller
@Tag(name = "complaints")
class FollowUpController {

    private static final Born<FollowedUp> BORN = new Born<>("follow-ups", FollowedUp.class, FollowedUp::followUpId);

    private final FollowUps followUps;
    private final Desk desk;

    FollowUpController(FollowUps followUps, Desk desk) {
        this.followUps = followUps;
        this.desk = desk;
    }

    record FollowUpForm(
            @NotNull @Min(1) @Max(5) Integer resolved,
            @NotNull @Min(1) @Max(5) Integer speed,
            @NotNull @Min(1) @Max(5) Integer attitude,
            @Nullable Expectation expectation,
            @Limit(4000) @Nullable String words) {

        Rating rating() {
            return new Rating(resolved, speed, attitude, expectation, words);
        }
    }

    @GetMapping("/work/complaints/{number}/follow-ups")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return desk.ask(ui, caller, complaint -> Desk.when(complaint.stage().answered(), complaint, form(ui, caller)));
    }

    @PostMapping("/work/complaints/{number}/follow-ups")
    ResponseEntity<JteModel> record(Ui ui, Caller.Staff caller, @Valid FollowUpForm sent, BindingResult errors) {
        return desk.page(ui, form(ui, caller), errors, () -> followUps.record(caller, sent.rating()));
    }

    @PostMapping("/api/v1/complaints/{number}/follow-ups")
    @ResponseBody
    @AnswersMade
    @Operation(operationId = "followUp", summary = "Record a follow-up: resolved, speed and attitude from 1 to 5")
    ResponseEntity<Object> record(Ui ui, Caller.Staff caller, @Valid @RequestBody FollowUpForm sent) {
        return desk.made(ui, followUps.record(caller, sent.rating()), BORN);
    }

    @GetMapping("/api/v1/complaints/{number}/follow-ups")
    @ResponseBody
    @Operation(operationId = "listFollowUps", summary = "The ratings so far, the newest first")
    List<Rating.Given> all(Caller.Staff caller) {
        return followUps.of(desk.find(caller)).ask();
    }

    private static Form form(Ui ui, Caller.Staff caller) {
        return Desk.form(caller, "follow-ups")
                .radios("resolved", points(ui))
                .required()
                .radios("speed", points(ui))
                .required()
                .radios("attitude", points(ui))
                .required()
                .radios("expectation", Option.each(ui, "expectation", Expectation.class))
                .area("words")
                .limit(4000);
    }

    private static List<Option> points(Ui ui) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(point -> new Option(String.valueOf(point), ui.t("rating." + point)))
                .toList();
    }
}
