package app.qingtian.complaint;

import app.qingtian.identity.Reader;

/** Who did it. Names are looked up when the story is read, so that a person can be renamed or erased. */
public sealed interface Actor {

    record Staff(long personId) implements Actor {}

    record Customer() implements Actor {}

    record System() implements Actor {}

    static Actor of(Reader reader) {
        return new Staff(reader.personId());
    }
}
