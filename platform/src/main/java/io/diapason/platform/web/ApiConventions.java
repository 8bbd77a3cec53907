package io.diapason.platform.web;

import io.diapason.platform.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes into the OpenAPI what holds for every operation, so that no resource repeats it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiConventions implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problem());
        ApiPages.describe(document);
        openJson(document.getComponents());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> describe(path, method, operation, item)));
    }

    /** A body that is any JSON, such as a merge patch, not the library's class for it. */
    private static void openJson(Components components) {
        if (components.getSchemas().containsKey("ObjectNode")) {
            components.addSchema("ObjectNode", OASFactory.createSchema().addType(SchemaType.OBJECT));
        }
        components.removeSchema("JsonNode");
        components.removeSchema("JsonNodeType");
    }

    private static void describe(String path, HttpMethod method, Operation operation, PathItem item) {
        operation.setOperationId(operationId(path, method));
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse().description("A problem").content(problemContent()));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45]..") && response.getContent() == null) {
                response.setContent(problemContent());
            }
        });
        if (method == HttpMethod.POST && lacks(item, operation, "Idempotency-Key")) {
            operation.addParameter(OASFactory.createParameter()
                    .in(Parameter.In.HEADER)
                    .name("Idempotency-Key")
                    .description("The same key and body within 24 hours gives the first answer again.")
                    .schema(text().maxLength(255)));
        }
    }

    /** {@code GET /api/v1/notes/{id}/pages} is getNotesIdPages: said once, and the same in every build. */
    private static String operationId(String path, HttpMethod method) {
        return method.name().toLowerCase(Locale.ROOT)
                + Arrays.stream(path.replaceFirst("^/api/v1", "").split("[^A-Za-z0-9]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static boolean lacks(PathItem item, Operation operation, String header) {
        return Stream.of(item.getParameters(), operation.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .noneMatch(parameter -> header.equalsIgnoreCase(parameter.getName()));
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }

    private static Schema problem() {
        Schema error = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("pointer", text().description("A JSON Pointer into the body, or ?parameter."))
                .addProperty("code", text())
                .addProperty("detail", text())
                .required(List.of("pointer", "code", "detail"));
        Schema problem = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457. The code is stable; title and detail are in the caller's language.");
        return problem.addProperty("type", text().format("uri"))
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text().format("uri-reference"))
                .addProperty("code", text())
                .addProperty("traceId", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(error))
                .required(List.of("type", "title", "status", "instance", "code", "traceId"));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
