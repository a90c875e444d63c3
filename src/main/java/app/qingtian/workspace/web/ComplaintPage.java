package app.qingtian.workspace.web;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.web.StoryWords;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.FormView;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.promise.Extensions;
import app.qingtian.promise.Spent;
import app.qingtian.promise.TimeSheets;
import app.qingtian.workspace.CaseFile;
import app.qingtian.workspace.CaseFiles;
import app.qingtian.workspace.Verb;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import qingtian.pages.StaticTemplates;

/** One complaint with everything about it: the promise first, the customer's words as the title, the next step at hand. */
@Controller
class ComplaintPage {

    private final StaticTemplates templates = new StaticTemplates();
    private final CaseFiles files;
    private final Around around;
    private final StoryWords story;
    private final Naming naming;
    private final TimeSheets times;
    private final Extensions extensions;

    ComplaintPage(
            CaseFiles files, Around around, StoryWords story, Naming naming, TimeSheets times, Extensions extensions) {
        this.files = files;
        this.around = around;
        this.story = story;
        this.naming = naming;
        this.times = times;
        this.extensions = extensions;
    }

    @GetMapping("/work/complaints/{number}")
    ResponseEntity<JteModel> complaint(Ui ui, Caller.Staff caller) {
        var reader = caller.reader();
        var found = files.find(caller)
                .orElseThrow(Unfit::notFound)
                .and(around.of(ui, caller), Found::new)
                .ask();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(templates.workspaceComplaint(ui, found.around().rail(), view(ui, caller, found)));
    }

    private record Found(CaseFile file, Around.Things around) {}

    private ComplaintView view(Ui ui, Caller.Staff caller, Found found) {
        var file = found.file();
        var complaint = file.complaint();
        boolean handles = complaint.mayBeHandledBy(caller.reader());
        boolean mine = complaint.ownerId() == caller.reader().personId();
        return new ComplaintView(
                caller.reader(),
                file,
                handles ? Verb.on(complaint, mine, file.dealt().rests()) : List.of(Verb.STATEMENTS),
                pen(ui, caller, handles),
                ComplaintView.talk(file, lines(ui, file)),
                naming.names(ui, file.dossier().keeping().catalogueEdition()),
                handles,
                extensions.may(caller.reader(), complaint),
                handles || caller.reader().watches() ? spent(file) : null,
                found.around().starred(),
                found.around().draft().orElse(null));
    }

    /** From the story that is there already; one so long that its beginning is not asks once more. */
    private @Nullable Spent spent(CaseFile file) {
        var story = file.told().timeline();
        long id = file.complaint().id();
        return !story.isEmpty() && story.getFirst().seq() == 1
                ? times.of(story, file.dealt().edition())
                : times.of(List.of(id)).get(id);
    }

    /** The story between the messages; a message is its own line, and so is the narrative. */
    private List<ComplaintView.Line> lines(Ui ui, CaseFile file) {
        var words = story.of(file.dossier().keeping().catalogueEdition());
        return file.told().timeline().stream()
                .filter(line ->
                        !(line.event() instanceof ComplaintEvent.Wrote || line.event() instanceof ComplaintEvent.Heard))
                .map(line -> new ComplaintView.Line(
                        line.at(), words.tell(ui, line), line.event() instanceof ComplaintEvent.PromiseBroken))
                .toList();
    }

    /** The composer: to the customer for those who handle it, internal for everybody. */
    private static FormView pen(Ui ui, Caller.Staff caller, boolean handles) {
        var directions = handles ? List.of(Direction.TO_CUSTOMER, Direction.INTERNAL) : List.of(Direction.INTERNAL);
        return new Form("messages", "/work/complaints/" + caller.number() + "/messages")
                .radios(
                        "direction",
                        directions.stream()
                                .map(it -> new Option(
                                        it.name(), ui.t("direction." + it.name().toLowerCase(java.util.Locale.ROOT))))
                                .toList())
                .value("direction", directions.getFirst())
                .area("words")
                .required()
                .limit(20_000)
                .files("files")
                .view(ui);
    }
}
