package app.qingtian.identity.web;

import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Presence;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Unfit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works here and how to reach them (RTE-05): for everybody who is logged in. */
@RestController
@RequestMapping("/api/v1")
class DirectoryApi {

    private static final int MOST = 100;

    private final People people;
    private final Departments departments;
    private final Presence presence;
    private final Cursors cursors;

    DirectoryApi(People people, Departments departments, Presence presence, Cursors cursors) {
        this.presence = presence;
        this.cursors = cursors;
        this.people = people;
        this.departments = departments;
    }

    /** One line of the directory; {@code department} is a key. */
    @Schema(name = "DirectoryEntry")
    record Entry(
            String login,
            String name,
            @Nullable String department,
            @Nullable String directLine,
            Set<Role> roles) {}

    /** The caller. */
    record Me(
            String login,
            String name,
            @Nullable String department,
            @Nullable String directLine,
            Set<Role> roles,
            String language,
            String zone) {}

    /**
     * A department with its contact and its overseer; both are needed to refer a complaint to it. {@code acting} is who speaks for it
     * now: the contact, or who acts for them.
     */
    @Schema(name = "DepartmentLine")
    record Line(
            String key,
            String zh,
            String en,
            boolean frontDoor,
            @Nullable Entry liaison,
            @Nullable Entry overseer,
            boolean canBeReferredTo,
            @Nullable Entry acting) {}

    @GetMapping("/me")
    @Operation(summary = "Who the token speaks for")
    Me me(Reader reader) {
        var entry = entry(people.byId(reader.personId()).orElseThrow(Unfit::notFound));
        return new Me(
                entry.login(),
                entry.name(),
                entry.department(),
                entry.directLine(),
                entry.roles(),
                reader.language().locale().getLanguage(),
                reader.zone().getId());
    }

    @GetMapping("/departments")
    @Operation(summary = "All departments, the front door first")
    List<Line> departments(Reader reader) {
        return departments.present().stream().map(this::line).toList();
    }

    @GetMapping("/people")
    @Operation(summary = "The directory: by login, 100 at most at a time")
    Slice<Entry> people(
            Reader reader,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        var words = q == null ? "" : q.strip();
        var list = "people " + words;
        var after = cursor == null ? "" : cursors.read(list, cursor).getFirst();
        var found = people.directory(words, after, Math.clamp(limit, 1, MOST));
        var next = found.next();
        return new Slice<>(
                found.items().stream().map(this::entry).toList(), next == null ? null : cursors.write(list, next));
    }

    private Entry entry(Person person) {
        var department =
                departments.byId(person.departmentId()).map(Department::key).orElse(null);
        return new Entry(person.login(), person.name(), department, person.directLine(), person.roles());
    }

    private Line line(Department it) {
        return new Line(
                it.key(),
                it.zh(),
                it.en(),
                it.frontDoor(),
                entry(it.liaisonId()),
                entry(it.overseerId()),
                it.canBeReferredTo(),
                entry(presence.liaison(it).orElse(null)));
    }

    private @Nullable Entry entry(@Nullable Long id) {
        return id == null ? null : people.byId(id).map(this::entry).orElse(null);
    }
}
