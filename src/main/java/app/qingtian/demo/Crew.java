package app.qingtian.demo;

import app.qingtian.identity.Reader;
import java.util.Map;
import java.util.Optional;

/** The people of the cast as the doors know them, by login. */
record Crew(Map<String, Reader> people) {

    Reader named(String login) {
        return find(login).orElseThrow(() -> new IllegalArgumentException("nobody called " + login));
    }

    Optional<Reader> find(String login) {
        return Optional.ofNullable(people.get(login));
    }

    Reader byId(long personId) {
        return people.values().stream()
                .filter(reader -> reader.personId() == personId)
                .findFirst()
                .orElseThrow();
    }
}
