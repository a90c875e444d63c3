package app.qingtian.notice;

import app.qingtian.complaint.Passages.Passage;
import app.qingtian.identity.Accounts;
import app.qingtian.identity.People;
import app.qingtian.identity.Person;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Term;
import app.qingtian.kernel.web.Site;
import app.qingtian.kernel.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A mail to somebody at work: what waits for them, by number, stage and due time, never a customer's words or data. */
@Component
class MailWords {

    private final People people;
    private final Accounts accounts;
    private final NoticeStore store;
    private final Notices notices;
    private final Speech speech;
    private final Site site;

    MailWords(People people, Accounts accounts, NoticeStore store, Notices notices, Speech speech, Site site) {
        this.people = people;
        this.accounts = accounts;
        this.store = store;
        this.notices = notices;
        this.speech = speech;
        this.site = site;
    }

    /** Empty when there is nothing to say any more: read meanwhile, out of sight, or no address. */
    Optional<Mail> of(Envelope envelope) {
        var id = envelope.personId();
        var person = id == null ? Optional.<Person>empty() : people.byId(id);
        return person.flatMap(it -> accounts.email(it.id()).flatMap(to -> written(envelope, it, to)));
    }

    private Optional<Mail> written(Envelope envelope, Person person, String to) {
        var ui = speech.in(person.language(), person.zone());
        var items = new ArrayList<Mail.Item>();
        for (var shown : notices.shown(Reader.of(person), store.ofDelivery(envelope.id()))) {
            var passage = shown.passage();
            if (passage != null && shown.notice().readAt() == null) {
                items.add(item(ui, shown.notice(), passage));
            }
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var subject = items.size() == 1
                ? ui.t("mail.subject.one", items.getFirst().title())
                : ui.t("mail.subject.many", items.size());
        return Optional.of(new Mail(
                new Mail.Head(envelope.name(), person.language(), to, subject, null),
                List.of(ui.t("mail.dear", person.name()), ui.t("mail.intro", items.size())),
                List.copyOf(items),
                site.known() ? new Mail.Link(ui.t("mail.all"), site.link("/work/notices")) : null,
                List.of(ui.t("mail.foot"))));
    }

    private Mail.Item item(Ui ui, Notice notice, Passage passage) {
        var due = passage.dueAt();
        var more = ui.t("mail.stage", Term.of(passage.stage()))
                + (due == null ? "" : ui.t("mail.due", new Term(kind(passage)), due));
        return new Mail.Item(
                ui.t("mail.item", passage.number(), ui.t(notice.occasion().key())),
                more,
                site.known() ? site.link("/work/notices/" + notice.id()) : null);
    }

    private static String kind(Passage passage) {
        return "promise.kind." + String.valueOf(passage.dueKind()).toLowerCase(Locale.ROOT);
    }
}
