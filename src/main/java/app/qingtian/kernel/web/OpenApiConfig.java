package app.qingtian.kernel.web;

import app.qingtian.kernel.Preferences;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API at /api/openapi.json: what every operation has in common is said here, once. */
@Configuration
class OpenApiConfig {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Ui.class, Preferences.class);
    }

    private static final String BEARER = "bearerAuth";
    private static final String PUBLIC = "/api/v1/public/";
    private static final Map<String, String> FAULTS = Map.of(
            "400", "The request can't be read",
            "404", "Not there, or not for this caller",
            "406", "Nothing we have is of the type that Accept asks for",
            "409", "Refused: the reason says why",
            "413", "The body is over 256 KB",
            "415", "The content type is not supported",
            "422", "A field is wrong: errors names each",
            "429", "Too many requests: see Retry-After");

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Qingtian")
                        .version("1")
                        .description("Hear every complaint, answer it by the time promised, make it good.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/").description("This installation")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")));
    }

    private static Schema<?> problem() {
        var fault = new Schema<>()
                .type("object")
                .addProperty("field", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema().description("In the language of Accept-Language"));
        return new Schema<>()
                .type("object")
                .description("What went wrong (RFC 9457)")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("reason", new StringSchema().description("A code to program against"))
                .addProperty("errors", new Schema<>().type("array").items(fault))
                .required(List.of("type", "title", "status", "reason"));
    }

    @Bean
    OpenApiCustomizer inCommon() {
        return api -> {
            var ids = new HashSet<String>();
            Objects.requireNonNullElse(api.getPaths(), new io.swagger.v3.oas.models.Paths())
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> complete(new Place(path, method), operation, ids)));
            describeTags(api);
            api.getComponents().addSchemas("Problem", problem());
        };
    }

    private record Place(String path, PathItem.HttpMethod method) {

        boolean open() {
            return path.startsWith(PUBLIC);
        }
    }

    private static void complete(Place place, Operation operation, HashSet<String> ids) {
        var id = operation.getOperationId().replaceAll("_\\d+$", "");
        var noun = place.path()
                .replaceFirst("^/api/v1/", "")
                .replaceAll("\\{[^}]*}/?", "")
                .replace('/', '-');
        var unique = ids.contains(id) ? id + "-" + noun.replaceAll("-+$", "") : id;
        while (!ids.add(unique)) {
            unique += "-" + place.method().name().toLowerCase(java.util.Locale.ROOT);
        }
        operation.setOperationId(unique);
        if (operation.getSummary() == null) {
            operation.setSummary(noun.isEmpty() ? unique : place.method() + " " + noun.replaceAll("-+$", ""));
        }
        if (place.open()) {
            operation.setSecurity(List.of());
        }
        if (place.method() == PathItem.HttpMethod.POST) {
            operation.addParametersItem(new HeaderParameter()
                    .name(Idempotency.HEADER)
                    .description("1 to 200 visible ASCII characters, best a UUID: the same key never does it twice")
                    .schema(new StringSchema().minLength(1).maxLength(200)));
        }
        answers(place, operation);
    }

    private static void answers(Place place, Operation operation) {
        var responses = Objects.requireNonNullElseGet(operation.getResponses(), ApiResponses::new);
        FAULTS.forEach((status, words) -> {
            if (place.method() != PathItem.HttpMethod.GET
                    || !List.of("409", "413", "415").contains(status)) {
                responses.putIfAbsent(status, fault(words));
            }
        });
        if (!place.open()) {
            responses.putIfAbsent("401", fault("No valid bearer token"));
            responses.putIfAbsent("403", fault("Not yours to do"));
        }
        if (place.method() != PathItem.HttpMethod.GET) {
            responses.putIfAbsent("412", fault("If-Match names an older version"));
        }
        operation.setResponses(responses);
    }

    private static ApiResponse fault(String words) {
        return new ApiResponse()
                .description(words)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static void describeTags(OpenAPI api) {
        var described = Objects.requireNonNullElse(api.getTags(), List.<Tag>of()).stream()
                .filter(tag -> tag.getDescription() != null)
                .collect(Collectors.toMap(Tag::getName, Tag::getDescription, (first, _) -> first));
        var names = Objects.requireNonNullElse(api.getPaths(), new io.swagger.v3.oas.models.Paths()).values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> Objects.requireNonNullElse(operation.getTags(), List.<String>of()).stream())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        api.setTags(names.stream()
                .map(name -> new Tag().name(name).description(described.getOrDefault(name, "About " + name)))
                .toList());
    }
}
