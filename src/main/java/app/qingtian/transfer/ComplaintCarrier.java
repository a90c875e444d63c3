package app.qingtian.transfer;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Due;
import app.qingtian.complaint.Former;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.Lodging;
import app.qingtian.customer.Customers;
import app.qingtian.kernel.Outcome;
import app.qingtian.promise.Regimes;
import app.qingtian.routing.FirstContact;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A complaint of the time before. Its story begins with one line that says where it comes from, and pretends nothing. One that ended
 * there has ended; an open one is received anew, and promised from now on.
 */
@Component
class ComplaintCarrier implements Carrier {

    private final Complaints complaints;
    private final Customers customers;
    private final FirstContact firstContact;
    private final Regimes regimes;
    private final Words words;
    private final Clock clock;

    ComplaintCarrier(
            Complaints complaints,
            Customers customers,
            FirstContact firstContact,
            Regimes regimes,
            Words words,
            Clock clock) {
        this.complaints = complaints;
        this.customers = customers;
        this.firstContact = firstContact;
        this.regimes = regimes;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Cargo cargo() {
        return Cargo.COMPLAINTS;
    }

    @Override
    public Load read(Cells cells) {
        var said = new Lodging.Words(
                cells.must(Column.NARRATIVE, 20_000), cells.text(Column.SUBJECT, 200), null, null, null);
        var received = received(cells);
        var ending = Ending.read(cells, words, received, clock.instant());
        var answer = cells.text(Column.ANSWER, 4000);
        var key = cells.key();
        var contact = CustomerCarrier.contact(cells);
        var keeper = keeper(cells);
        var told = new Told(
                cells.known(Column.KIND, it -> words.of("kind", Kind.class, it)),
                cells.known(Column.CHANNEL, it -> words.of("channel", Channel.class, it)),
                cells.known(Column.CATEGORY, it -> words.entry("category", it)),
                received);
        return from -> {
            var origin = told.origin(from.made(), customers.remember(contact, null));
            var former = new Former(from.source(), key, ending.stage(), ending.at(), answer);
            var lodging = new Lodging(said, origin, keeper, promises(ending), List.of(), null, former);
            return Outcome.done(complaints.lodge(lodging).number());
        };
    }

    /** What a row says of the complaint itself; what it does not say is what it most often was. */
    private record Told(
            @Nullable Kind kind,
            @Nullable Channel channel,
            @Nullable String category,
            Instant received) {

        Lodging.Origin origin(Import.By by, Customers.@Nullable Known known) {
            return new Lodging.Origin(
                    kind == null ? Kind.COMPLAINT : kind,
                    channel == null ? Channel.PHONE : channel,
                    by.language(),
                    category,
                    known == null ? null : known.id(),
                    known != null && known.before(),
                    null,
                    by.personId(),
                    received);
        }
    }

    private List<Due> promises(Ending ending) {
        return ending.stage().open() ? regimes.atReceipt(regimes.standard(), clock.instant()) : List.of();
    }

    private Instant received(Cells cells) {
        if (!cells.has(Column.RECEIVED)) {
            cells.wrong(Column.RECEIVED, "missing");
        }
        var now = clock.instant();
        return Objects.requireNonNullElse(cells.moment(Column.RECEIVED, now), now);
    }

    private Lodging.Keeper keeper(Cells cells) {
        var department = cells.known(Column.DEPARTMENT, words::department);
        if (department == null) {
            return firstContact.atTheDoor();
        }
        if (department.liaisonId() == null) {
            cells.wrong(Column.DEPARTMENT, "liaison");
            return firstContact.atTheDoor();
        }
        return firstContact.of(department);
    }
}
