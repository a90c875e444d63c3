package app.qingtian.intake;

import app.qingtian.circle.Guests;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Lodging.Words;
import app.qingtian.conversation.Upload;
import app.qingtian.customer.Contact;
import app.qingtian.kernel.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody brings to a door: their words, how to reach them if they like, and what they show us; {@code discreet} where few shall know. */
public record Story(
        Words words, Contact contact, Language language, Channel channel, List<Upload> files, boolean discreet) {

    public Story(Words words, Contact contact, Language language, Channel channel, List<Upload> files) {
        this(words, contact, language, channel, files, false);
    }

    /** What an employee adds who writes it down for somebody: {@code receivedAt} may lie in the past, {@code circle} is who knows of it where few shall. */
    public record HeardAs(
            Kind kind,
            @Nullable String category,
            @Nullable Instant receivedAt,
            @Nullable String segment,
            Guests.@Nullable Wish circle) {

        public HeardAs(Kind kind, @Nullable String category, @Nullable Instant receivedAt, @Nullable String segment) {
            this(kind, category, receivedAt, segment, null);
        }
    }
}
