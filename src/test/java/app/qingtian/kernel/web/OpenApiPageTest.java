package app.qingtian.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API holds together: what linters would complain about first. */
@QingtianTest
class OpenApiPageTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc web;

    @Test
    void everyOperationHasItsOwnNameAndNamesEachParameterOnce() throws Exception {
        Cast.of(house);
        var text = web.perform(MockMvcRequestBuilders.get("/api/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var names = new HashSet<String>();
        var faults = new ArrayList<String>();
        JsonMapper.shared()
                .readTree(text)
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    var operation = verb.getValue();
                    if (!names.add(operation.path("operationId").asString())) {
                        faults.add("twice: " + operation.path("operationId").asString());
                    }
                    doubled(operation, path.getKey() + " " + verb.getKey(), faults);
                }));
        assertThat(faults).isEmpty();
        assertThat(names).hasSizeGreaterThan(40);
    }

    private static void doubled(JsonNode operation, String where, ArrayList<String> faults) {
        var seen = new HashSet<String>();
        operation.path("parameters").forEach(parameter -> {
            var name = parameter.path("in").asString() + " "
                    + parameter.path("name").asString();
            if (!seen.add(name)) {
                faults.add(where + ": " + name);
            }
        });
    }
}
