package app.qingtian.notice;

import app.qingtian.identity.Person;
import app.qingtian.identity.ResetMail;
import app.qingtian.kernel.Sha256;
import app.qingtian.kernel.web.Site;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import qingtian.pages.StaticTemplates;

/** Sends links to choose a new password at once and once: they are no delivery, because no link may lie in the database. */
@Component
class ResetCourier implements ResetMail {

    private static final Logger LOG = LoggerFactory.getLogger(ResetCourier.class);

    private final StaticTemplates templates = new StaticTemplates();
    private final Postbox postbox;
    private final Speech speech;
    private final Site site;

    ResetCourier(Postbox postbox, Speech speech, Site site) {
        this.postbox = postbox;
        this.speech = speech;
        this.site = site;
    }

    @Override
    public boolean open() {
        return postbox.open() && site.known();
    }

    @Override
    public void send(Person person, String to, String path) {
        var ui = speech.in(person.language(), person.zone());
        var name = "reset-" + Sha256.hex(path).substring(0, 16);
        var mail = new Mail(
                new Mail.Head(name, person.language(), to, ui.t("mail.reset.subject"), null),
                List.of(ui.t("mail.dear", person.name()), ui.t("mail.reset.intro")),
                List.of(),
                new Mail.Link(ui.t("mail.reset.link"), site.link(path)),
                List.of(ui.t("mail.reset.foot")));
        var attempt = postbox.send(mail, templates.noticeMail(ui, mail).render());
        LOG.debug("{}: {}", name, attempt);
    }
}
