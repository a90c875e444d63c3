package app.qingtian.beside.web;

import app.qingtian.beside.Drafts;
import app.qingtian.complaint.Caller;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Unfit;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What somebody has begun to write, kept while they type. Nobody reads anybody else's. */
@RestController
@Tag(name = "complaints")
class DraftController {

    private static final String FORM = "[a-z-]{1,40}";

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    record DraftPage(
            @NotNull @Pattern(regexp = FORM) String form,
            @NotNull @Limit(60000) String content) {}

    record DraftForm(@NotNull @Limit(60000) String content) {}

    @Hidden
    @PostMapping("/work/complaints/{number}/drafts")
    ResponseEntity<Void> keep(Caller.Staff caller, @Valid DraftPage sent) {
        return kept(caller, sent.form(), sent.content());
    }

    @PutMapping("/api/v1/complaints/{number}/drafts/{form}")
    @Operation(operationId = "keepDraft", summary = "Keep what you have begun to write: one a form, for thirty days")
    ResponseEntity<Void> keep(
            Caller.Staff caller, @PathVariable("form") String form, @Valid @RequestBody DraftForm sent) {
        return kept(caller, form, sent.content());
    }

    @GetMapping("/api/v1/complaints/{number}/drafts/{form}")
    @Operation(operationId = "getDraft", summary = "What you have begun to write; 404 where there is nothing")
    ResponseEntity<Drafts.Draft> find(Caller.Staff caller, @PathVariable("form") String form) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(drafts.find(caller, form).orElseThrow(Unfit::notFound));
    }

    @DeleteMapping("/api/v1/complaints/{number}/drafts/{form}")
    @Operation(operationId = "dropDraft", summary = "Throw your draft away")
    ResponseEntity<Void> drop(Caller.Staff caller, @PathVariable("form") String form) {
        return kept(caller, form, "");
    }

    private ResponseEntity<Void> kept(Caller.Staff caller, String form, String content) {
        if (!form.matches(FORM) || drafts.keep(caller, form, content) instanceof Outcome.Refused) {
            throw Unfit.notFound();
        }
        return ResponseEntity.noContent().build();
    }
}
