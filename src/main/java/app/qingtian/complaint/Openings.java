package app.qingtian.complaint;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads the words that a commitment stands for, from the {@link Seal} at hand. */
final class Openings extends StdScalarDeserializer<String> {

    Openings() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        var text = parser.getValueAsString();
        return text != null && text.startsWith(Seal.MARK) && context.getAttribute(Seal.class) instanceof Seal seal
                ? seal.open(text).orElse(Seal.ERASED)
                : text;
    }
}
