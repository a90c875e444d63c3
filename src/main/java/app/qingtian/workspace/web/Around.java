package app.qingtian.workspace.web;

import app.qingtian.beside.Drafts;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Stars;
import app.qingtian.kernel.Query;
import app.qingtian.kernel.web.Ui;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands around an open complaint: whether the reader watches it, what they had begun to write, and how much else there is. */
@Component
class Around {

    private final Drafts drafts;
    private final Stars stars;
    private final Rails rails;

    Around(Drafts drafts, Stars stars, Rails rails) {
        this.drafts = drafts;
        this.stars = stars;
        this.rails = rails;
    }

    record Things(Optional<Drafts.Draft> draft, boolean starred, Rail rail) {}

    Query<Things> of(Ui ui, Caller.Staff caller) {
        var reader = caller.reader();
        return drafts.ofPage(caller, Drafts.MESSAGES)
                .and(stars.has(reader, caller.number()), rails.of(ui, reader, Rails.Open.NONE), Things::new);
    }
}
