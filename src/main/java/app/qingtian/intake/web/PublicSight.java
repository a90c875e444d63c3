package app.qingtian.intake.web;

import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Stage;
import app.qingtian.intake.Tracking.Sight;
import app.qingtian.remedy.Remedy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as its customer may see it, as JSON. {@code asked}: they wrote once more, and we ask whether something is still wrong;
 * {@code together}: it is handled as one with somebody else's about the same thing.
 */
public record PublicSight(
        String number,
        Stage stage,
        int round,
        Instant receivedAt,
        String narrative,
        Receipt.Responsible responsible,
        List<Receipt.Promised> promises,
        List<Word> messages,
        List<Answer> decisions,
        List<Offered> remedies,
        boolean asked,
        boolean together) {

    /** One message of the conversation. */
    public record Word(
            Instant at, Direction direction, @Nullable String person, String text, int files) {}

    /** What was decided, why, and where to turn if it does not satisfy. */
    public record Answer(Instant at, String person, String decision, String reasons, String furtherWays) {}

    /** A remedy as it was offered. */
    public record Offered(
            String kind,
            String description,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable Instant executedAt) {}

    static PublicSight of(Sight sight) {
        var complaint = sight.dossier().complaint();
        return new PublicSight(
                complaint.number(),
                complaint.stage(),
                complaint.round(),
                complaint.receivedAt(),
                sight.dossier().said().narrative(),
                Receipt.responsible(sight),
                Receipt.promised(sight),
                sight.talk().messages().stream()
                        .map(it -> new Word(
                                it.at(),
                                it.direction(),
                                it.person(),
                                it.words(),
                                it.files().size()))
                        .toList(),
                sight.rulings().stream()
                        .map(it -> new Answer(
                                it.at(),
                                it.person(),
                                it.words().decision(),
                                it.words().reasons(),
                                it.words().furtherWays()))
                        .toList(),
                sight.remedies().stream().map(PublicSight::offered).toList(),
                !sight.asked().isEmpty(),
                sight.together());
    }

    private static Offered offered(Remedy remedy) {
        var money = remedy.money();
        return new Offered(
                remedy.kind(),
                remedy.description(),
                money == null ? null : money.amount(),
                money == null ? null : money.currency().getCurrencyCode(),
                remedy.executedAt());
    }
}
