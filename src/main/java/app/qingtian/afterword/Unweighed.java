package app.qingtian.afterword;

import app.qingtian.complaint.ClosureGuard;
import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nothing is closed over a customer who may just have said that something is still wrong. */
@Component
class Unweighed implements ClosureGuard {

    private final AfterwordStore store;

    Unweighed(AfterwordStore store) {
        this.store = store;
    }

    @Override
    public Optional<Refusal> forbids(Complaint complaint) {
        return store.waiting(complaint.id()).ask().stream()
                .filter(it -> it.weight() != Weight.THANKS)
                .findFirst()
                .map(_ -> Refusal.of("afterword_open"));
    }
}
