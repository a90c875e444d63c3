package app.qingtian.notice.web;

import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.notice.Hook;
import app.qingtian.notice.HookDraft;
import app.qingtian.notice.HookKind;
import app.qingtian.notice.Occasion;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A hook as it is sent, by page and API alike. No occasions are all; a department is named by its key. */
record HookForm(
        @NotBlank @Limit(60) @Nullable String name,
        @NotNull @Nullable HookKind kind,

        @Limit(1000)
        @Pattern(regexp = "(?i)https?://[^\\s/@]{1,300}(/\\S{0,700})?", message = "{qingtian.HookAddress.message}")
        @Nullable String address,

        @Limit(200) @Nullable String secret,
        @Size(max = 50) @Nullable List<@NotNull Occasion> occasions,
        @Limit(40) @Nullable String department,
        @Nullable Language language,
        @Nullable Boolean active) {

    HookDraft draft(Departments departments) {
        return new HookDraft(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(kind, HookKind.WEBHOOK),
                said(address),
                said(secret),
                new Hook.Wanted(
                        occasions == null
                                ? List.of()
                                : occasions.stream().distinct().toList(),
                        departmentId(departments)),
                Objects.requireNonNullElse(language, Language.ZH),
                Boolean.TRUE.equals(active));
    }

    private @Nullable Long departmentId(Departments departments) {
        var key = said(department);
        return key == null
                ? null
                : departments
                        .byKey(key)
                        .map(Department::id)
                        .orElseThrow(() -> new Unfit(422, "department_unknown", key));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
