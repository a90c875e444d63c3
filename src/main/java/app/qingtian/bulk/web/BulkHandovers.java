package app.qingtian.bulk.web;

import app.qingtian.bulk.Deed;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.routing.Handovers;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Many complaints go to one colleague, by whoever watches over them. */
@Controller
@Tag(name = "bulk")
class BulkHandovers {

    /** Up to so many are offered as a list; beyond, the login is typed. */
    private static final int CHOICE = 100;

    private final Handovers handovers;
    private final People people;
    private final BulkDesk desk;

    BulkHandovers(Handovers handovers, People people, BulkDesk desk) {
        this.handovers = handovers;
        this.people = people;
        this.desk = desk;
    }

    record BulkHandoverForm(
            @NotEmpty(message = "{qingtian.Bulk.message}") @Size(max = 100) @Nullable List<@NotBlank @Limit(60) String> complaints,

            @NotBlank @Limit(60) @Nullable String to,
            @NotBlank @Limit(4000) @Nullable String briefing) {}

    @GetMapping(BulkDesk.PATH + "handovers")
    ResponseEntity<JteModel> ask(
            Ui ui, Reader reader, @RequestParam(name = "complaints", required = false) @Nullable List<String> chosen) {
        return desk.ask(ui, reader, form(), chosen);
    }

    @PostMapping(BulkDesk.PATH + "handovers")
    ResponseEntity<JteModel> page(Ui ui, Reader reader, @Valid BulkHandoverForm sent, BindingResult errors) {
        return desk.page(ui, reader, BulkDesk.Sent.of(form(), sent.complaints(), errors), deed(sent));
    }

    @PostMapping("/api/v1/bulk/handovers")
    @ResponseBody
    @Operation(
            operationId = "assignComplaints",
            summary = "Give up to 100 complaints to a colleague (by login) with one briefing; answers item by item")
    BulkResults assign(Ui ui, Reader reader, @Valid @RequestBody BulkHandoverForm sent) {
        return desk.results(ui, reader, sent.complaints(), deed(sent));
    }

    private Deed deed(BulkHandoverForm sent) {
        return one -> handovers.handOver(
                one.reader(), one.number(), String.valueOf(sent.to()), String.valueOf(sent.briefing()));
    }

    private Form form() {
        var form = BulkDesk.form("handovers");
        var colleagues = people.directory("", "", CHOICE);
        var to = colleagues.next() == null
                ? form.choice(
                        "to",
                        colleagues.items().stream()
                                .filter(Handovers::mayOwn)
                                .map(it -> new Option(it.login(), it.name()))
                                .toList())
                : form.text("to").limit(60).autocomplete("off");
        return to.required().area("briefing").limit(4000).required();
    }
}
