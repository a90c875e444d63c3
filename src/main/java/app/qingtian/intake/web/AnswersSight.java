package app.qingtian.intake.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what a customer gets back for their word: 200 and the complaint as they see it. */
@ApiResponse(
        responseCode = "200",
        description = "Taken down: the complaint as its customer sees it",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = PublicSight.class)))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface AnswersSight {}
