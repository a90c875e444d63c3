package app.qingtian.bundle.web;

import app.qingtian.bundle.Bundles;
import app.qingtian.bundle.Contents;
import app.qingtian.bundle.Paper;
import app.qingtian.complaint.Caller;
import app.qingtian.evidence.Viewings;
import app.qingtian.evidence.Viewings.What;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands a complaint out as a bundle; whoever takes one is noted like everybody who looks. */
@Controller
@Tag(name = "complaints")
class BundleController {

    /** A paper needs some fifty megabytes while it is being made. */
    private static final int AT_A_TIME = 2;

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Semaphore presses = new Semaphore(AT_A_TIME);
    private final Bundles bundles;
    private final Papers papers;
    private final Viewings viewings;

    BundleController(Bundles bundles, Papers papers, Viewings viewings) {
        this.bundles = bundles;
        this.papers = papers;
        this.viewings = viewings;
    }

    /** The language of the paper, the reader's own unless named; everything else in the bundle is data. */
    enum In {
        zh(Language.ZH),
        en(Language.EN);

        private final Language language;

        In(Language language) {
            this.language = language;
        }
    }

    @GetMapping("/work/complaints/{number}/bundle")
    void take(
            Ui ui,
            Caller.Staff caller,
            @RequestParam(name = "language", required = false) @Nullable In in,
            HttpServletResponse response)
            throws IOException {
        send(in == null ? ui : ui.in(in.language), caller, response);
    }

    @GetMapping("/api/v1/complaints/{number}/bundle")
    @Operation(
            operationId = "getBundle",
            summary =
                    "The complaint as a zip for a regulator or a court: PDF, JSON, files, hashes, and how to verify them")
    @ApiResponse(
            responseCode = "200",
            description = "The bundle",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void give(
            Ui ui,
            Caller.Staff caller,
            @RequestParam(name = "language", required = false) @Nullable In in,
            HttpServletResponse response)
            throws IOException {
        send(in == null ? ui : ui.in(in.language), caller, response);
    }

    private void send(Ui ui, Caller.Staff caller, HttpServletResponse response) throws IOException {
        var contents = switch (bundles.gather(caller)) {
            case Outcome.Done<Contents>(var all) -> all;
            case Outcome.Refused<Contents>(var refusal) ->
                throw new Unfit(
                        refusal.status(), refusal.reason(), refusal.details().toArray());
        };
        viewings.saw(caller.reader(), caller.number(), What.BUNDLE, null);
        var paper = printed(ui, caller, contents);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(caller.number() + ".zip")
                        .build()
                        .toString());
        bundles.write(contents, paper, response.getOutputStream());
    }

    private Paper printed(Ui ui, Caller.Staff caller, Contents contents) throws IOException {
        if (!presses.tryAcquire()) {
            throw Unfit.tooMany(A_MOMENT);
        }
        try {
            return papers.print(ui, caller.reader(), contents);
        } finally {
            presses.release();
        }
    }
}
