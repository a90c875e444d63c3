package app.qingtian.notice;

import app.qingtian.identity.Accounts;
import app.qingtian.identity.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody decides for themselves how they are told by mail, and where. */
@Service
public class Rhythms {

    private final ChoiceStore store;
    private final Accounts accounts;

    Rhythms(ChoiceStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /** Without an address nobody gets mail, whatever they chose. */
    public record Wish(@Nullable String email, Choice choice) {}

    @Transactional(readOnly = true)
    public Wish of(Reader reader) {
        Optional<String> email = accounts.email(reader.personId());
        return new Wish(email.orElse(null), store.of(reader.personId()).orElse(Choice.USUAL));
    }

    @Transactional
    public void choose(Reader reader, Wish wish) {
        accounts.reach(reader.personId(), wish.email());
        store.choose(reader.personId(), wish.choice());
    }
}
