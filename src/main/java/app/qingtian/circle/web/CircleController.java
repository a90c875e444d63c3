package app.qingtian.circle.web;

import app.qingtian.circle.Circle.Member;
import app.qingtian.circle.Circles;
import app.qingtian.circle.Guests;
import app.qingtian.circle.Why;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.web.AnswersState;
import app.qingtian.complaint.web.Desk;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** A complaint is made confidential, and who knows of it is read. */
@Controller
@Tag(name = "circle", description = "Who knows of a confidential complaint")
class CircleController {

    private final Circles circles;
    private final CircleForms forms;
    private final Desk desk;

    CircleController(Circles circles, CircleForms forms, Desk desk) {
        this.circles = circles;
        this.forms = forms;
        this.desk = desk;
    }

    /** Logins; the owner and whoever sends it are named anyway. */
    record CircleForm(
            @Size(max = 100) @Nullable List<@Limit(60) String> named,
            @Size(max = 100) @Nullable List<@Limit(60) String> barred,
            @NotBlank @Limit(2000) String reason) {

        Guests.Wish wish() {
            return new Guests.Wish(typed(named), typed(barred), reason);
        }

        /** A list that was left alone sends an empty text. */
        private static List<String> typed(@Nullable List<String> logins) {
            return logins == null
                    ? List.of()
                    : logins.stream().filter(it -> !it.isBlank()).toList();
        }
    }

    /** Who knows of it and who never does; both empty where it is not confidential. */
    record CircleSheet(boolean confidential, List<CircleLine> named, List<CircleLine> barred) {}

    /** {@code by} is missing where the house named them. */
    record CircleLine(
            String name,
            Instant at,
            @Nullable String by,
            @Nullable Why why) {

        static CircleLine of(Member member) {
            return new CircleLine(member.name(), member.at(), member.by(), member.why());
        }
    }

    @GetMapping("/work/complaints/{number}/circle")
    ResponseEntity<JteModel> ask(Ui ui, Caller.Staff caller) {
        return forms.ask(ui, caller, forms.closing(caller));
    }

    @PostMapping("/work/complaints/{number}/circle")
    ResponseEntity<JteModel> close(Ui ui, Caller.Staff caller, @Valid CircleForm sent, BindingResult errors) {
        return desk.page(ui, forms.closing(caller), errors, () -> circles.close(caller, sent.wish()));
    }

    @PostMapping("/api/v1/complaints/{number}/circle")
    @ResponseBody
    @AnswersState
    @Operation(
            operationId = "makeConfidential",
            summary = "Only the named see it from now on, by their logins; you and the owner are named anyway")
    ResponseEntity<Object> close(Ui ui, Caller.Staff caller, @Valid @RequestBody CircleForm sent) {
        return desk.api(ui, circles.close(caller, sent.wish()));
    }

    @GetMapping("/api/v1/complaints/{number}/circle")
    @ResponseBody
    @Operation(operationId = "getCircle", summary = "Who knows of it, why, and who never does")
    CircleSheet read(Caller.Staff caller) {
        var complaint = desk.find(caller);
        var circle = circles.of(complaint).ask();
        return new CircleSheet(
                complaint.confidential(),
                circle.named().stream().map(CircleLine::of).toList(),
                circle.barred().stream().map(CircleLine::of).toList());
    }
}
