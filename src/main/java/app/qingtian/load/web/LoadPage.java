package app.qingtian.load.web;

import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.load.Carried;
import app.qingtian.load.Days;
import app.qingtian.load.Loads;
import app.qingtian.load.Paces;
import app.qingtian.load.Sight;
import app.qingtian.load.Sight.View;
import app.qingtian.load.Sights;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import qingtian.pages.StaticTemplates;

/** How much is coming, and who carries it. */
@Controller
@Hidden
class LoadPage {

    static final String PATH = "/work/load";
    private static final int PEOPLE = 50;

    private final StaticTemplates templates = new StaticTemplates();
    private final Loads loads;
    private final Paces paces;
    private final LoadLists lists;
    private final Sights sights;
    private final Departments departments;
    private final Cursors cursors;

    LoadPage(Loads loads, Paces paces, LoadLists lists, Sights sights, Departments departments, Cursors cursors) {
        this.loads = loads;
        this.paces = paces;
        this.lists = lists;
        this.sights = sights;
        this.departments = departments;
        this.cursors = cursors;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> show(
            Ui ui,
            Reader reader,
            @Valid @Nullable LoadQuery asked,
            BindingResult faults,
            @Valid @Nullable LoadPart typed,
            BindingResult others) {
        var query = asked == null || faults.hasErrors() ? new LoadQuery(null, null) : asked;
        var part = typed == null || others.hasErrors() ? LoadPart.FIRST : typed;
        var sight = query.sight(reader, sights, departments);
        var days = new Days(ui.now(), ui.zone());
        var view = new LoadView(
                choice(ui, reader, sight),
                days.dates(),
                people(sight, days, part.people()),
                broken(ui, sight, part.broken()),
                new LoadView.Paces(part.back(), paces(ui, sight, part.back())));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(templates.loadLoad(ui, reader.name(), view));
    }

    private Slice<Carried> people(Sight sight, Days days, @Nullable String cursor) {
        var list = "load " + sight;
        var after = cursor == null ? "" : cursors.read(list, cursor).getFirst();
        var found = loads.carried(sight, days, new Loads.Stretch(after, PEOPLE));
        var next = found.next();
        return new Slice<>(found.items(), next == null ? null : cursors.write(list, next));
    }

    private Slice<LoadView.BrokenLine> broken(Ui ui, Sight sight, @Nullable String cursor) {
        var found = lists.found(sight, cursor);
        var lines = found.items().stream()
                .map(it -> {
                    var cause = it.cause();
                    return new LoadView.BrokenLine(it, cause == null ? null : lists.holder(ui, cause));
                })
                .toList();
        return new Slice<>(lines, found.next());
    }

    private List<LoadView.PaceLine> paces(Ui ui, Sight sight, int back) {
        return sight.view() == View.MINE
                ? List.of()
                : paces.of(sight, back).stream()
                        .map(it -> new LoadView.PaceLine(
                                departments
                                        .byId(it.departmentId())
                                        .map(home -> home.name(ui.language()))
                                        .orElse(""),
                                it))
                        .toList();
    }

    private LoadView.Choice choice(Ui ui, Reader reader, Sight sight) {
        var open = Stream.of(View.values())
                .filter(view -> sights.of(reader, view, null).isPresent())
                .toList();
        var others = departments.present().stream()
                .filter(it -> sights.of(reader, View.DEPARTMENT, it.id()).isPresent())
                .map(it -> new Option(it.key(), it.name(ui.language())))
                .toList();
        var chosen = sight.departmentId();
        var key = chosen == null
                ? null
                : departments.byId(chosen).map(it -> it.key()).orElse(null);
        return new LoadView.Choice(sight.view(), key, open, others);
    }
}
