package app.qingtian.notice;

import app.qingtian.notice.Envelope.Way;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import qingtian.pages.StaticTemplates;

/** Writes and sends mail, outside of any transaction and of any request: one lane for people at work, one for customers. */
@Component
class MailCourier {

    private static final Logger LOG = LoggerFactory.getLogger(MailCourier.class);

    private final StaticTemplates templates = new StaticTemplates();
    private final DeliveryStore store;
    private final Postbox postbox;
    private final Speech speech;
    private final MailWords mails;
    private final LetterWords letters;
    private final Clock clock;
    private final Set<Way> busy = ConcurrentHashMap.newKeySet();

    MailCourier(
            DeliveryStore store, Postbox postbox, Speech speech, MailWords mails, LetterWords letters, Clock clock) {
        this.store = store;
        this.postbox = postbox;
        this.speech = speech;
        this.mails = mails;
        this.letters = letters;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
    void sweep() {
        try {
            if (postbox.open()) {
                round();
            }
        } catch (DataAccessException | TransactionException gone) {
            LOG.debug("Nothing was claimed: {}", gone.getClass().getSimpleName());
        }
    }

    /** Claims what is due in each lane that is free; the walks that were begun. */
    List<Thread> round() {
        var walks = new ArrayList<Thread>();
        for (var way : EnumSet.allOf(Way.class)) {
            if (!busy.contains(way)) {
                var now = clock.instant();
                var claimed = store.claimMail(way, now, now.plus(HookCourier.LEASE.multipliedBy(2)));
                if (!claimed.isEmpty()) {
                    busy.add(way);
                    walks.add(Thread.ofVirtual().name("mail-" + way).start(() -> walk(way, claimed)));
                }
            }
        }
        return walks;
    }

    private void walk(Way way, List<Envelope> envelopes) {
        try {
            for (var envelope : envelopes) {
                store.finish(envelope.id(), envelope.tries(), sent(way, envelope), clock.instant());
            }
        } catch (DataAccessException | TransactionException gone) {
            LOG.debug("Mail will be tried again: {}", gone.getClass().getSimpleName());
        } finally {
            busy.remove(way);
        }
    }

    /** One that cannot be written keeps nobody waiting, and is not tried for ever. */
    private Attempt sent(Way way, Envelope envelope) {
        try {
            return written(way, envelope)
                    .map(mail -> postbox.send(mail, html(mail)))
                    .orElseGet(() -> Attempt.hopeless("not_wanted"));
        } catch (DataAccessException | TransactionException gone) {
            throw gone;
        } catch (RuntimeException strange) {
            LOG.warn("delivery {} could not be written", envelope.id(), strange);
            return Attempt.failed(null, 0, "unwritten");
        }
    }

    private Optional<Mail> written(Way way, Envelope envelope) {
        return switch (way) {
            case MAIL -> mails.of(envelope);
            case LETTER -> letters.of(envelope);
        };
    }

    private String html(Mail mail) {
        return templates.noticeMail(speech.in(mail.head().language()), mail).render();
    }
}
