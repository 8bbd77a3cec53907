package io.diapason.platform.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Lists always show both of their properties, {@code nextCursor} being null after the last page, and are named after what they list. */
final class ApiPages {
    private static final String PREFIX = "#/components/schemas/";

    private ApiPages() {}

    static void describe(OpenAPI document) {
        Components components = document.getComponents();
        Map<String, String> renamed = new HashMap<>();
        for (Map.Entry<String, Schema> named :
                Map.copyOf(components.getSchemas()).entrySet()) {
            Schema page = named.getValue();
            Schema items = items(page);
            if (items != null) {
                page.setRequired(List.of("items", "nextCursor"));
                page.addProperty(
                        "nextCursor",
                        OASFactory.createSchema().addType(SchemaType.STRING).addType(SchemaType.NULL));
                String listed = items.getRef();
                if (listed != null) {
                    String name = listed.substring(PREFIX.length()) + "Page";
                    components.removeSchema(named.getKey());
                    components.addSchema(name, page);
                    renamed.put(PREFIX + named.getKey(), PREFIX + name);
                }
            }
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && renamed.containsKey(schema.getRef()))
                .forEach(schema -> schema.setRef(renamed.get(schema.getRef())));
    }

    /** What a page lists; null when the schema is no page. */
    private static @Nullable Schema items(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        Schema list = properties == null || !properties.keySet().equals(Set.of("items", "nextCursor"))
                ? null
                : properties.get("items");
        return list == null ? null : list.getItems();
    }
}
