package app.qingtian.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The industry packs that come with the house. */
@Component
public class Packs {

    private static final List<String> KEYS = List.of("general", "tobacco", "cement", "telecom", "bank");

    private final List<Pack> all = KEYS.stream().map(Packs::read).toList();

    public List<Pack> all() {
        return all;
    }

    public Optional<Pack> byKey(String key) {
        return all.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private static Pack read(String key) {
        try (var file = Packs.class.getResourceAsStream("/catalogues/" + key + ".json")) {
            return CatalogueStore.JSON.readValue(Objects.requireNonNull(file).readAllBytes(), Pack.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
