package app.qingtian.intake;

import app.qingtian.complaint.Lodging;
import app.qingtian.identity.Department;
import app.qingtian.identity.Reader;
import app.qingtian.promise.Regimes;
import app.qingtian.routing.FirstContact;
import app.qingtian.rule.Rulings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who receives a complaint, and what is promised at once: as the rules say, else the first contact and the house's own regime. */
@Component
class Reception {

    private final Rulings rulings;
    private final FirstContact firstContact;
    private final Regimes regimes;

    Reception(Rulings rulings, FirstContact firstContact, Regimes regimes) {
        this.rulings = rulings;
        this.firstContact = firstContact;
        this.regimes = regimes;
    }

    Lodging receive(Lodging.Words words, Lodging.Origin origin, @Nullable Reader heardBy, List<String> hashes) {
        var welcome = rulings.atTheDoor(words, origin);
        var keeper = heardBy == null ? atTheDoor(welcome.department()) : firstContact.heardBy(heardBy);
        var promises = regimes.atReceipt(welcome.regime(), origin.receivedAt());
        return new Lodging(words, origin, keeper, promises, hashes, welcome.line());
    }

    private Lodging.Keeper atTheDoor(@Nullable Department department) {
        return department == null ? firstContact.atTheDoor() : firstContact.of(department);
    }
}
