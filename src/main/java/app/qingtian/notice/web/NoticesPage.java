package app.qingtian.notice.web;

import app.qingtian.complaint.web.StoryWords;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.notice.Notices;
import app.qingtian.notice.Notices.Shown;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Min;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qingtian.pages.StaticTemplates;

/** One's own notices: what happened elsewhere that one should know of. */
@Controller
@Hidden
class NoticesPage {

    static final String PATH = "/work/notices";

    private static final int ON_A_PAGE = 50;

    private final StaticTemplates templates = new StaticTemplates();
    private final Notices notices;
    private final StoryWords story;
    private final Answers answers;

    NoticesPage(Notices notices, StoryWords story, Answers answers) {
        this.notices = notices;
        this.story = story;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> show(
            Ui ui,
            Reader reader,
            @RequestParam(name = "before", defaultValue = "9223372036854775807") @Min(1) long before) {
        var found = notices.of(reader, before, ON_A_PAGE + 1);
        var shown = found.stream()
                .limit(ON_A_PAGE)
                .map(it -> NoticesView.Line.of(it, said(ui, it)))
                .toList();
        boolean more = found.size() > ON_A_PAGE;
        var view = new NoticesView(
                shown, more ? shown.getLast().id() : null, before < Long.MAX_VALUE, reader.is(Role.ADMINISTRATOR));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(templates.noticeNotices(ui, reader.name(), view));
    }

    /** On to the complaint; all that was told of it counts as read. */
    @GetMapping(PATH + "/{id}")
    ResponseEntity<JteModel> open(Ui ui, Reader reader, @PathVariable("id") long id) {
        var number = notices.open(reader, id).orElseThrow(Unfit::notFound);
        return answers.onTo(ui, "/work/complaints/" + number);
    }

    @PostMapping(PATH + "/reading")
    ResponseEntity<JteModel> read(Ui ui, Reader reader, @RequestParam(name = "upTo") @Min(0) long upTo) {
        notices.read(reader, upTo);
        return answers.onTo(ui, PATH);
    }

    private String said(Ui ui, Shown shown) {
        var passage = shown.passage();
        return passage == null ? ui.t("notices.hidden") : story.tell(ui, passage.line());
    }
}
