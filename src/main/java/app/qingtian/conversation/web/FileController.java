package app.qingtian.conversation.web;

import app.qingtian.complaint.Caller;
import app.qingtian.conversation.Files;
import app.qingtian.evidence.Viewings;
import app.qingtian.evidence.Viewings.What;
import app.qingtian.kernel.web.Unfit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file of a complaint, for whoever may see the complaint. */
@Controller
@Tag(name = "complaints")
class FileController {

    private final Files files;
    private final Viewings viewings;

    FileController(Files files, Viewings viewings) {
        this.files = files;
        this.viewings = viewings;
    }

    @GetMapping("/work/complaints/{number}/files/{id}")
    void show(Caller.Staff caller, @PathVariable("id") long id, HttpServletResponse response) throws IOException {
        send(caller, id, response);
    }

    @GetMapping("/api/v1/complaints/{number}/files/{id}")
    @Operation(operationId = "getFile", summary = "The content of a file")
    @ApiResponse(
            responseCode = "200",
            description = "The content, in the type that was found in it",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    void give(Caller.Staff caller, @PathVariable("id") long id, HttpServletResponse response) throws IOException {
        send(caller, id, response);
    }

    private void send(Caller.Staff caller, long id, HttpServletResponse response) throws IOException {
        var file = files.find(caller, id).orElseThrow(Unfit::notFound);
        viewings.saw(caller.reader(), caller.number(), What.FILE, id);
        Downloads.send(response, file, files);
    }
}
