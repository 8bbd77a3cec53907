package io.diapason.platform.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The body of a PATCH is a part of a form (RFC 7396), so a {@code MemberPatch} is a {@code MemberForm} of which nothing is
 * required.
 */
final class ApiPatches {
    private static final String PREFIX = "#/components/schemas/";

    private ApiPatches() {}

    static void describe(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Collection<PathItem> items = document.getPaths().getPathItems().values();
        Set<String> whole = new HashSet<>();
        items.forEach(item -> item.getOperations().forEach((method, operation) -> {
            if (method != HttpMethod.PATCH) {
                bodies(operation).map(Schema::getRef).filter(Objects::nonNull).forEach(whole::add);
            }
        }));
        for (PathItem item : items) {
            if (item.getPATCH() == null) {
                continue;
            }
            bodies(item.getPATCH())
                    .filter(body -> body.getRef() != null && body.getRef().endsWith("Form"))
                    .forEach(body -> {
                        String form = body.getRef().substring(PREFIX.length());
                        String patch = form.replaceFirst("Form$", "Patch");
                        Schema complete = schemas.get(form);
                        if (complete != null && !schemas.containsKey(patch)) {
                            document.getComponents().addSchema(patch, partOf(complete));
                        }
                        body.setRef(PREFIX + patch);
                        if (!whole.contains(PREFIX + form)) {
                            document.getComponents().removeSchema(form);
                        }
                    });
        }
    }

    private static Schema partOf(Schema form) {
        return OASFactory.createSchema()
                .type(form.getType())
                .description(form.getDescription())
                .properties(form.getProperties())
                .required(List.of());
    }

    private static Stream<Schema> bodies(Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return Stream.empty();
        }
        return operation.getRequestBody().getContent().getMediaTypes().values().stream()
                .map(type -> type.getSchema())
                .filter(Objects::nonNull);
    }
}
