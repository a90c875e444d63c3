package app.qingtian.catalogue.web;

import app.qingtian.kernel.web.Limit;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Why. */
record EditionForm(@NotBlank @Limit(500) @Nullable String reason) {}
