package app.qingtian.complaint.web;

import app.qingtian.complaint.Inbox;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Views stand in addresses in small letters: {@code ?view=mine}. */
@Component
class InboxView implements Converter<String, Inbox.@Nullable View> {

    @Override
    public Inbox.@Nullable View convert(String raw) {
        return raw.isBlank() ? null : Inbox.View.valueOf(raw.strip().toUpperCase(Locale.ROOT));
    }
}
