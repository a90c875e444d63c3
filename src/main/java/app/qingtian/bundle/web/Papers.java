package app.qingtian.bundle.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import app.qingtian.bundle.Contents;
import app.qingtian.bundle.Paper;
import app.qingtian.catalogue.Catalogues;
import app.qingtian.complaint.EventJson;
import app.qingtian.complaint.Timeline;
import app.qingtian.complaint.web.StoryWords;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Ui;
import java.io.IOException;
import org.springframework.stereotype.Component;
import qingtian.pages.StaticTemplates;

/** Prints the paper of a bundle. */
@Component
class Papers {

    private static final int SHOWN = 12;

    private final StaticTemplates templates = new StaticTemplates();
    private final StoryWords story;
    private final EventJson json;
    private final Departments departments;
    private final Catalogues catalogues;

    Papers(StoryWords story, EventJson json, Departments departments, Catalogues catalogues) {
        this.story = story;
        this.json = json;
        this.departments = departments;
        this.catalogues = catalogues;
    }

    Paper print(Ui ui, Reader taker, Contents contents) throws IOException {
        int edition = contents.file().dossier().keeping().catalogueEdition();
        var lines = contents.file().told().timeline().stream()
                .map(line -> line(ui, story.of(edition), line, contents))
                .toList();
        var names = departments.all().stream().collect(toMap(Department::id, it -> it.name(ui.language())));
        return Paper.of(templates.bundlePaper(
                ui,
                new PaperView(
                        contents,
                        lines,
                        taker,
                        names,
                        (catalogue, code) -> catalogues.label(ui.language(), edition, catalogue, code),
                        new Space(ui.t("paper.elsewhere")))));
    }

    private PaperView.Line line(Ui ui, StoryWords told, Timeline.Line line, Contents contents) {
        var item = contents.proof().timeline().get(line.seq() - 1);
        var words = json.seal(item.words()).texts().values().stream().collect(joining("\n"));
        return new PaperView.Line(
                line.seq(), line.at(), told.tell(ui, line), words, item.hash().substring(0, SHOWN));
    }
}
