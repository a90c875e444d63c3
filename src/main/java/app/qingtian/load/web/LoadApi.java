package app.qingtian.load.web;

import app.qingtian.identity.Departments;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Paging;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.load.Carried;
import app.qingtian.load.Days;
import app.qingtian.load.Loads;
import app.qingtian.load.Running;
import app.qingtian.load.Sight;
import app.qingtian.load.Sights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much is coming, and who carries it. */
@RestController
@RequestMapping("/api/v1/load")
@Tag(name = "load", description = "How much is coming, who carries it, what was broken, and how departments answer")
class LoadApi {

    private final Loads loads;
    private final Sights sights;
    private final Departments departments;
    private final People people;
    private final Cursors cursors;

    LoadApi(Loads loads, Sights sights, Departments departments, People people, Cursors cursors) {
        this.loads = loads;
        this.sights = sights;
        this.departments = departments;
        this.people = people;
        this.cursors = cursors;
    }

    /** {@code days} are today and the next ten, in the reader's zone. */
    @Schema(name = "Load")
    record Answer(
            Sight.View view,
            List<LocalDate> days,
            List<PersonLine> people,
            @Nullable String next) {}

    /** {@code due} are the promises of each day, still to be kept; overdue ones stand apart. */
    @Schema(name = "LoadOfPerson")
    record PersonLine(
            String login,
            String name,
            boolean active,
            int open,
            @Nullable Integer capacity,
            boolean overCapacity,
            int overdue,
            List<Integer> due) {

        static PersonLine of(Carried it) {
            var who = it.who();
            return new PersonLine(
                    who.login(),
                    who.name(),
                    who.active(),
                    it.owned(),
                    who.capacity(),
                    it.over(),
                    it.due().getFirst(),
                    it.due().subList(1, it.due().size()));
        }
    }

    @GetMapping
    @Operation(operationId = "readLoad", summary = "Promises by due day and person; capacity and open complaints")
    Answer load(Ui ui, Reader reader, @ParameterObject @Valid LoadQuery asked, @ParameterObject @Valid Paging paging) {
        var sight = asked.sight(reader, sights, departments);
        var list = "load " + sight;
        var after = paging.cursor() == null
                ? ""
                : cursors.read(list, paging.cursor()).getFirst();
        var days = new Days(ui.now(), ui.zone());
        var found = loads.carried(sight, days, new Loads.Stretch(after, paging.rows()));
        var next = found.next();
        return new Answer(
                sight.view(),
                days.dates(),
                found.items().stream().map(PersonLine::of).toList(),
                next == null ? null : cursors.write(list, next));
    }

    @GetMapping("/people/{login}")
    @Operation(
            operationId = "readLoadOfPerson",
            summary = "What one colleague still has to keep: 100, the next due first")
    List<Running> person(Ui ui, Reader reader, @PathVariable("login") String login) {
        var person = people.byLogin(login).orElseThrow(Unfit::notFound);
        return loads.running(reader, person, new Days(ui.now(), ui.zone()), null)
                .orElseThrow(Unfit::notFound);
    }
}
