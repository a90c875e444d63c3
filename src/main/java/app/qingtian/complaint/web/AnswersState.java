package app.qingtian.complaint.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the answer of a verb: 200 and where the complaint stands now. */
@ApiResponse(
        responseCode = "200",
        description = "Done: where the complaint stands now",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = ComplaintState.class)))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswersState {}
