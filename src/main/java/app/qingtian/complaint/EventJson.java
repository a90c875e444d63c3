package app.qingtian.complaint;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How an event is kept in the timeline: its name, and its record as JSON. Old rows stay readable when an event grows. */
@Component
class EventJson {

    private static final Map<String, Class<?>> TYPES = Arrays.stream(ComplaintEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    String write(ComplaintEvent event) {
        return mapper.writeValueAsString(event);
    }

    ComplaintEvent read(String name, String data) {
        var type = TYPES.get(name);
        if (type == null) {
            throw new IllegalStateException("the timeline holds an event that nobody knows: " + name);
        }
        return (ComplaintEvent) mapper.readValue(data, type);
    }

    String json(Object value) {
        return mapper.writeValueAsString(value);
    }
}
