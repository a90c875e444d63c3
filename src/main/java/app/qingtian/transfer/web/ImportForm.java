package app.qingtian.transfer.web;

import app.qingtian.kernel.web.Limit;
import app.qingtian.transfer.Cargo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A spreadsheet as it is handed in: what it holds, and which system it comes from. */
record ImportForm(
        @NotNull @Nullable Cargo cargo,
        @NotBlank @Limit(60) @Nullable String source,
        @Nullable List<MultipartFile> files) {}
