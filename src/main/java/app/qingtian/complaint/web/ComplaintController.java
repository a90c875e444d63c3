package app.qingtian.complaint.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Diagnoses;
import app.qingtian.complaint.Dossier;
import app.qingtian.complaint.Dossiers;
import app.qingtian.complaint.Records;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.web.Unfit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One complaint to be read. */
@RestController
@Tag(name = "complaints")
class ComplaintController {

    private final Dossiers dossiers;
    private final Records records;
    private final Diagnoses diagnoses;
    private final Departments departments;
    private final Desk desk;

    ComplaintController(Dossiers dossiers, Records records, Diagnoses diagnoses, Departments departments, Desk desk) {
        this.dossiers = dossiers;
        this.records = records;
        this.diagnoses = diagnoses;
        this.departments = departments;
        this.desk = desk;
    }

    @GetMapping("/api/v1/complaints/{number}")
    @Operation(operationId = "getComplaint", summary = "Everything known of one complaint; its ETag is its version")
    @ApiResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintSheet.class)))
    ResponseEntity<Object> one(Caller.Staff caller) {
        var dossier = dossiers.find(caller).orElseThrow(Unfit::notFound);
        return desk.told(dossier.complaint(), sheet(dossier, caller));
    }

    private ComplaintSheet sheet(Dossier dossier, Caller.Staff caller) {
        var complaint = dossier.complaint();
        return new ComplaintSheet(
                ComplaintState.of(complaint),
                dossier.said().headline(),
                departments.byId(complaint.departmentId()).map(Department::key).orElse(null),
                dossier.said(),
                dossier.contacts(),
                dossier.keeping(),
                RecordSheet.of(records.whole(complaint)),
                diagnoses.latest(complaint).orElse(null),
                mayAct(caller, complaint) ? complaint.trackingToken() : null);
    }

    /** The tracking token lets its holder act as the customer: not for readers, and not for tokens that may only read. */
    private static boolean mayAct(Caller.Staff caller, Complaint complaint) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return complaint.mayBeHandledBy(caller.reader())
                && authentication != null
                && authentication.getAuthorities().stream().anyMatch(it -> "may-write".equals(it.getAuthority()));
    }
}
