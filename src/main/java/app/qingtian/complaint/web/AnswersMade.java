package app.qingtian.complaint.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the answer of a verb by which something comes to be: 201, its id, and where the complaint stands now. */
@ApiResponse(
        responseCode = "201",
        description = "Made: its id, and where the complaint stands now",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = Made.class)))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswersMade {}
