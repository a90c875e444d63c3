package app.qingtian.complaint.web;

import static java.util.stream.Collectors.joining;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Timeline;
import app.qingtian.identity.Departments;
import app.qingtian.identity.People;
import app.qingtian.kernel.web.Ui;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tells the lines of a timeline in the reader's language, with the names people and departments have today. */
@Component
public class StoryWords {

    private static final int MANY = 5;

    private final People people;
    private final Departments departments;
    private final Catalogues catalogues;
    private final Timeline timeline;
    private final int edition;

    @Autowired
    StoryWords(People people, Departments departments, Catalogues catalogues, Timeline timeline) {
        this(people, departments, catalogues, timeline, Integer.MAX_VALUE);
    }

    private StoryWords(People people, Departments departments, Catalogues catalogues, Timeline timeline, int edition) {
        this.edition = edition;
        this.people = people;
        this.departments = departments;
        this.catalogues = catalogues;
        this.timeline = timeline;
    }

    /** The same in the words of the edition a complaint was filed with. */
    public StoryWords of(int catalogueEdition) {
        return new StoryWords(people, departments, catalogues, timeline, catalogueEdition);
    }

    /** One line as a sentence: who did what. */
    public String tell(Ui ui, Timeline.Line line) {
        return new Telling(ui, line, this).words();
    }

    /** What happened after a version that somebody saw: the last few lines. */
    public String since(Ui ui, Complaint complaint, int version) {
        return timeline.of(complaint, Timeline.NOBODY, Integer.MAX_VALUE, MANY).ask().stream()
                .filter(line -> line.seq() > version)
                .map(line -> tell(ui, line))
                .collect(joining(ui.t("timeline.between")));
    }

    String person(Ui ui, long id) {
        return people.byId(id).map(person -> person.name()).orElseGet(() -> ui.t("timeline.somebody"));
    }

    String department(Ui ui, long id) {
        return departments
                .byId(id)
                .map(department -> department.name(ui.language()))
                .orElseGet(() -> ui.t("timeline.a_department"));
    }

    String label(Ui ui, String catalogue, String code) {
        return catalogues.label(ui.language(), edition, catalogue, code);
    }
}
