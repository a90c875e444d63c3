package app.qingtian.load.web;

import app.qingtian.load.Sight;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Views stand in addresses in small letters: {@code ?view=mine}. */
@Component
class SightView implements Converter<String, Sight.@Nullable View> {

    @Override
    public Sight.@Nullable View convert(String raw) {
        return raw.isBlank() ? null : Sight.View.valueOf(raw.strip().toUpperCase(Locale.ROOT));
    }
}
