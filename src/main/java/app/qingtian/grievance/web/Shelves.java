package app.qingtian.grievance.web;

import app.qingtian.grievance.Suggestion.Shelf;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Shelves stand in addresses in small letters: {@code ?shelf=mine}. */
@Component
class Shelves implements Converter<String, @Nullable Shelf> {

    @Override
    public @Nullable Shelf convert(String raw) {
        return raw.isBlank() ? null : Shelf.valueOf(raw.strip().toUpperCase(Locale.ROOT));
    }
}
