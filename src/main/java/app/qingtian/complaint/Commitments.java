package app.qingtian.complaint;

import java.util.Collection;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes personal words as commitments where a {@link Seal} is being filled, and as they are everywhere else. */
final class Commitments extends ValueSerializer<Object> {

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
        switch (value) {
            case String words ->
                json.writeString(context.getAttribute(Seal.class) instanceof Seal seal ? seal.commit(words) : words);
            case Collection<?> all -> {
                json.writeStartArray();
                all.forEach(one -> serialize(one, json, context));
                json.writeEndArray();
            }
            case Map<?, ?> all -> {
                json.writeStartObject();
                all.forEach((name, one) -> {
                    json.writeName(name.toString());
                    serialize(one, json, context);
                });
                json.writeEndObject();
            }
            default -> throw new IllegalArgumentException("no words: " + value.getClass());
        }
    }
}
