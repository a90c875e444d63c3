package app.qingtian.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whether an answer is as its schema says: types, names, required fields, enumerations, moments. Null counts as left out. */
record Schema(JsonNode description) {

    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";

    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(description.at(reference.substring(1)));
    }

    /** What is wrong with the value; empty when it fits. */
    List<String> faults(JsonNode given, JsonNode value, String where) {
        var schema = resolved(given);
        if (value.isNull()) {
            return List.of();
        }
        var found = new ArrayList<String>();
        for (var kind : List.of("oneOf", "anyOf")) {
            if (schema.has(kind)) {
                boolean fits = schema.get(kind)
                        .valueStream()
                        .anyMatch(it -> faults(it, value, where).isEmpty());
                return fits ? List.of() : List.of(where + " fits none of " + kind);
            }
        }
        schema.path("allOf").forEach(it -> found.addAll(faults(it, value, where)));
        if (schema.has("type") && types(schema).noneMatch(type -> is(type, value))) {
            found.add(where + " is not " + schema.get("type") + " but " + value.getNodeType());
        } else if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            found.add(where + " is none of the enumeration: " + value);
        } else if ("date-time".equals(schema.path("format").asString(""))
                && value.isString()
                && !value.asString().matches(MOMENT)) {
            found.add(where + " is no moment: " + value);
        }
        if (value.isObject() && schema.has("properties")) {
            members(schema, value, where, found);
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(it -> found.addAll(faults(schema.get("items"), it, where + "[]")));
        }
        return found;
    }

    private void members(JsonNode schema, JsonNode value, String where, List<String> found) {
        schema.path("required").forEach(name -> {
            if (!value.hasNonNull(name.asString())) {
                found.add(where + " lacks " + name.asString());
            }
        });
        value.properties().forEach(it -> {
            var member = schema.get("properties").get(it.getKey());
            if (member != null) {
                found.addAll(faults(member, it.getValue(), where + "." + it.getKey()));
            } else if (!schema.has("additionalProperties")) {
                found.add(where + "." + it.getKey() + " is not described");
            }
        });
    }

    private static Stream<String> types(JsonNode schema) {
        var type = schema.get("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString) : Stream.of(type.asString());
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
