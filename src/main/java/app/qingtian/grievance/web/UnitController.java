package app.qingtian.grievance.web;

import app.qingtian.grievance.Unit;
import app.qingtian.grievance.Units;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Reply;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import qingtian.pages.StaticTemplates;

/** Which departments pass on what they hear, for those who watch over them. */
@Controller
@Tag(name = "grievances")
class UnitController {

    private final StaticTemplates templates = new StaticTemplates();

    private final Units units;
    private final Answers answers;

    UnitController(Units units, Answers answers) {
        this.units = units;
        this.answers = answers;
    }

    /** One department in figures; {@code silent} where nothing came at all. */
    record UnitLine(
            String department,
            int heard,
            int settled,
            @Nullable Instant last,
            boolean silent) {

        static UnitLine of(Unit unit) {
            return new UnitLine(unit.department().key(), unit.heard(), unit.settled(), unit.last(), unit.silent());
        }
    }

    @GetMapping("/work/grievances")
    ResponseEntity<JteModel> show(Ui ui, Reader reader) {
        return switch (units.of(reader)) {
            case Outcome.Done<List<Unit>>(var all) ->
                ResponseEntity.ok(templates.grievanceUnits(ui, reader.name(), all));
            case Outcome.Refused<List<Unit>>(var refusal) -> throw new Unfit(refusal.status(), refusal.reason());
        };
    }

    @GetMapping("/api/v1/grievances/units")
    @ResponseBody
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = UnitLine.class))))
    @Operation(
            operationId = "countGrievances",
            summary = "Grievances of the last 30 days by department, those that passed on none first")
    ResponseEntity<Object> list(Ui ui, Reader reader) {
        return answers.api(
                ui,
                units.of(reader)
                        .map(all -> Reply.of(all.stream().map(UnitLine::of).toList())));
    }
}
