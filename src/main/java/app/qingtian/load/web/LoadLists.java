package app.qingtian.load.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Ui;
import app.qingtian.load.Breaches;
import app.qingtian.load.Broken;
import app.qingtian.load.Sight;
import app.qingtian.promise.PromiseKind;
import app.qingtian.promise.Spent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was broken, for the page and for the API, and what those who held it are called. */
@Component
class LoadLists {

    private final Breaches breaches;
    private final Departments departments;
    private final Catalogues catalogues;
    private final Cursors cursors;

    LoadLists(Breaches breaches, Departments departments, Catalogues catalogues, Cursors cursors) {
        this.breaches = breaches;
        this.departments = departments;
        this.catalogues = catalogues;
        this.cursors = cursors;
    }

    /** A broken promise; {@code whose} held the complaint most: a department by its key, or a reason for which time rested. */
    @Schema(name = "BrokenLine")
    record BrokenLine(
            String number,
            PromiseKind kind,
            String person,
            Instant dueAt,
            Instant brokenAt,
            @Nullable Instant keptAt,
            Spent.@Nullable Whose whose,
            @Nullable String department,
            @Nullable String reason) {}

    Slice<BrokenLine> broken(Sight sight, @Nullable String cursor) {
        var found = found(sight, cursor);
        return new Slice<>(found.items().stream().map(this::line).toList(), found.next());
    }

    /** With a signed cursor. */
    Slice<Broken> found(Sight sight, @Nullable String cursor) {
        var list = "broken " + sight;
        var last = cursor == null ? null : Breaches.last(cursors.read(list, cursor));
        var found = breaches.lately(sight, last);
        var next = found.next();
        return new Slice<>(found.items(), next == null ? null : cursors.write(list, next));
    }

    /** Who held it, in words. */
    String holder(Ui ui, Spent.Holder holder) {
        var department = holder.departmentId();
        var name = department == null
                ? ""
                : departments.byId(department).map(it -> it.name(ui.language())).orElse("");
        return switch (holder.whose()) {
            case OURS -> ui.t("spent.ours", name);
            case ASKED -> ui.t("spent.asked", name);
            case RESTED ->
                ui.t("spent.rested", catalogues.label(ui.language(), "pause", String.valueOf(holder.reason())));
        };
    }

    private BrokenLine line(Broken it) {
        var cause = it.cause();
        var department = cause == null ? null : cause.departmentId();
        return new BrokenLine(
                it.number(),
                it.kind(),
                it.person(),
                it.dueAt(),
                it.brokenAt(),
                it.keptAt(),
                cause == null ? null : cause.whose(),
                department == null
                        ? null
                        : departments.byId(department).map(Department::key).orElse(null),
                cause == null ? null : cause.reason());
    }
}
