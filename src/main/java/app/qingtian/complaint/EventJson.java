package app.qingtian.complaint;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How an event is kept in the timeline: its name, its record as JSON with commitments instead of personal words, and those
 * words beside it. Old rows stay readable when an event grows.
 */
@Component
public class EventJson {

    private static final Map<String, Class<?>> TYPES = Arrays.stream(ComplaintEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    /** Each seal has names of its own, commitments: a memory of names would only fill up. */
    private static final JsonFactory FORGETFUL = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private static final ObjectReader SEALS =
            JsonMapper.builder(FORGETFUL).build().readerFor(Seal.class);

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(String.class, new Openings()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** An event as it is kept: {@code data} is hashed, {@code words} may be erased and is null where nobody said anything. */
    public record Kept(String data, @Nullable String words) {}

    Kept write(ComplaintEvent event) {
        var seal = Seal.fresh();
        var data = mapper.writer().withAttribute(Seal.class, seal).writeValueAsString(event);
        return new Kept(data, seal.texts().isEmpty() ? null : mapper.writeValueAsString(seal));
    }

    /** The event with its words; where they were erased, {@link Seal#ERASED} stands. */
    public ComplaintEvent read(String name, Kept kept) {
        var type = TYPES.get(name);
        if (type == null) {
            throw new IllegalStateException("the timeline holds an event that nobody knows: " + name);
        }
        return mapper.readerFor(type)
                .withAttribute(Seal.class, seal(kept.words()))
                .readValue(kept.data());
    }

    /** The words of a line with their salt; an empty one when they were erased or never were. */
    public Seal seal(@Nullable String words) {
        return words == null ? new Seal("", Map.of()) : SEALS.readValue(words);
    }

    /** Whether the words beside a line are those that it commits to; anything else than words of ours is not. */
    public boolean holds(Kept kept) {
        try {
            return kept.words() == null || seal(kept.words()).holds(kept.data());
        } catch (JacksonException strange) {
            return false;
        }
    }

    String json(Object value) {
        return mapper.writeValueAsString(value);
    }
}
