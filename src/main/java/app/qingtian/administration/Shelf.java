package app.qingtian.administration;

import app.qingtian.kernel.Refusal;
import java.util.Map;
import java.util.Optional;

/** Where the sheets of one noun lie. */
interface Shelf {

    Noun noun();

    /** As it is in the database now; empty where there is none. */
    Optional<Map<String, String>> fields(String key);

    /** Why it cannot become this; looks only at what changes. */
    Optional<Refusal> flaw(Change change);

    void write(Sheet sheet);
}
