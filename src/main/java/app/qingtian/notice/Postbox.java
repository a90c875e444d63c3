package app.qingtian.notice;

import app.qingtian.kernel.web.Site;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the company's mail server; closed where nobody named one. */
@Component
class Postbox {

    private static final Logger LOG = LoggerFactory.getLogger(Postbox.class);
    private static final int TIMES = 1_000_000;

    private final MailServer server;
    private final Site site;
    private final JavaMailSenderImpl sender;

    Postbox(MailServer server, Site site) {
        this.server = server;
        this.site = site;
        this.sender = server.sender();
    }

    boolean open() {
        return server.named();
    }

    /** Sends the mail in both forms. An address that cannot be is hopeless; everything else may pass. */
    Attempt send(Mail mail, String html) {
        long begun = System.nanoTime();
        try {
            sender.send(message(mail, html));
            return Attempt.done(null, millis(begun));
        } catch (MailException | MessagingException failed) {
            LOG.debug("mail {} was not taken", mail.head().id(), failed);
            return wrongAddress(failed)
                    ? Attempt.hopeless("address")
                    : Attempt.failed(null, millis(begun), "mail_server");
        }
    }

    private MimeMessage message(Mail mail, String html) throws MessagingException {
        var message = new Named(sender.getSession(), "<" + mail.head().id() + "@" + site.host() + ">");
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(server.from());
        parts.setTo(mail.head().to());
        parts.setSubject(mail.head().subject());
        parts.setText(mail.text(), html);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.head().language().tag());
        var stop = mail.head().stop();
        if (stop != null) {
            message.setHeader("List-Unsubscribe", "<" + stop + ">");
        }
        return message;
    }

    private static boolean wrongAddress(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof AddressException || refused(cause)) {
                return true;
            }
            if (cause instanceof MailSendException several
                    && several.getFailedMessages().values().stream().anyMatch(Postbox::refused)) {
                return true;
            }
        }
        return false;
    }

    /** The server knows the recipient well enough to refuse them. */
    private static boolean refused(Throwable cause) {
        return cause instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
    }

    private static int millis(long begun) {
        return (int) ((System.nanoTime() - begun) / TIMES);
    }

    /** Keeps its name, so that a repetition can be told from a new mail. */
    private static final class Named extends MimeMessage {

        private final String name;

        Named(@Nullable Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
