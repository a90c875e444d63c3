package app.qingtian.promise.web;

import jakarta.validation.constraints.NotBlank;

/** Which regime was written, and which version it has now. */
record RegimeWritten(@NotBlank String key, int version) {}
