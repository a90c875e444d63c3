package app.qingtian.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One operation as {@code /api/openapi.json} describes it. {@code body} is null when none is taken. */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        JsonNode responses) {

    /** {@code in} is path, query or header. */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    static List<Operation> of(JsonNode description) {
        var all = new ArrayList<Operation>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    var operation = verb.getValue();
                    var parameters = new ArrayList<Parameter>();
                    operation
                            .path("parameters")
                            .forEach(it -> parameters.add(new Parameter(
                                    it.get("name").asString(),
                                    it.get("in").asString(),
                                    it.path("required").asBoolean(false),
                                    it.path("schema"))));
                    var body = operation
                            .path("requestBody")
                            .path("content")
                            .path("application/json")
                            .path("schema");
                    all.add(new Operation(
                            verb.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            parameters,
                            body.isMissingNode() ? null : body,
                            operation.get("responses")));
                }));
        return all;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
