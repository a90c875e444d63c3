package app.qingtian.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The names of everybody who works or ever worked here, in memory: a page says dozens of them, and joining them to everything cost
 * a quarter of it. What another node renamed is known within seconds.
 */
@Component
public class Roster {

    private static final Logger LOG = LoggerFactory.getLogger(Roster.class);

    private final PersonStore store;
    private final Map<Long, Card> cards = new ConcurrentHashMap<>();

    Roster(PersonStore store) {
        this.store = store;
    }

    /** How somebody is called, and how customers reach them directly. */
    public record Card(String name, @Nullable String directLine) {

        private static final Card NOBODY = new Card("", null);
    }

    /** Of a person there is; a newcomer of another node is looked up once. */
    public Card card(long id) {
        return Objects.requireNonNullElseGet(
                cards.get(id), () -> cards.merge(id, store.card(id).orElse(Card.NOBODY), (_, fresh) -> fresh));
    }

    public String name(long id) {
        return card(id).name();
    }

    /** The name of whoever a column names; null where it names nobody. */
    public @Nullable String name(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : name(id);
    }

    /** From the start on. Without a database the names of before are good enough; others tell that it is gone. */
    @Scheduled(fixedDelayString = "PT5S")
    void look() {
        try {
            refresh();
        } catch (DataAccessException gone) {
            LOG.debug("The roster was not read: {}", gone.getClass().getSimpleName());
        }
    }

    void refresh() {
        cards.putAll(store.cards());
    }
}
