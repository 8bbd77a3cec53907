package io.diapason.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One document out of those of the services. Schemas of one name that say different things get their service's name in
 * front; a path that the gateway answers itself is the gateway's.
 */
final class MergedApi {
    private static final String SCHEMA = "#/components/schemas/";
    private static final Set<String> PARTS = Set.of("schemas", "responses", "parameters", "securitySchemes");

    private final SortedMap<String, JsonNode> documents;
    private final Set<String> ambiguous = new HashSet<>();

    private MergedApi(SortedMap<String, JsonNode> documents) {
        this.documents = documents;
    }

    /** Documents by the name of their service; {@code gateway} is the one whose paths win. */
    static ObjectNode of(Map<String, JsonNode> documents) {
        Set<String> ofGateway = new HashSet<>();
        documents
                .getOrDefault("gateway", JsonNodeFactory.instance.objectNode())
                .path("paths")
                .fieldNames()
                .forEachRemaining(ofGateway::add);
        SortedMap<String, JsonNode> shown = new TreeMap<>();
        documents.forEach((service, document) ->
                shown.put(service, shown(document, service.equals("gateway") ? Set.of() : ofGateway)));
        MergedApi merge = new MergedApi(shown);
        merge.findAmbiguousNames();
        return merge.merged();
    }

    /** Without what the gateway answers in a service's stead, and without the schemas that nothing else needs. */
    private static JsonNode shown(JsonNode document, Set<String> ofGateway) {
        JsonNode copy = document.deepCopy();
        if (copy.path("paths") instanceof ObjectNode paths) {
            paths.remove(ofGateway);
        }
        if (copy.at("/components/schemas") instanceof ObjectNode schemas) {
            Set<String> needed = new HashSet<>();
            need(copy.path("paths"), schemas, needed);
            copy.path("components").properties().stream()
                    .filter(part -> !part.getKey().equals("schemas"))
                    .forEach(part -> need(part.getValue(), schemas, needed));
            schemas.retain(needed);
        }
        return copy;
    }

    private static void need(JsonNode user, JsonNode schemas, Set<String> needed) {
        for (String ref : user.findValuesAsText("$ref")) {
            String name = ref.startsWith(SCHEMA) ? ref.substring(SCHEMA.length()) : "";
            if (schemas.has(name) && needed.add(name)) {
                need(schemas.get(name), schemas, needed);
            }
        }
    }

    private ObjectNode merged() {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "Diapason")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "One place where sales and marketing work as one team: the API of all its services.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        merged.putArray("servers")
                .addObject()
                .put("url", "/")
                .put("description", "The address that served this document");
        SortedMap<String, JsonNode> tags = new TreeMap<>();
        SortedMap<String, JsonNode> paths = new TreeMap<>();
        Map<String, SortedMap<String, JsonNode>> components = new TreeMap<>();
        documents.forEach((service, document) -> {
            JsonNode own = renamed(service, document);
            own.path("tags").forEach(tag -> tags.put(tag.path("name").asText(), tag));
            own.path("paths").properties().forEach(path -> addPath(paths, path.getKey(), path.getValue()));
            own.path("components").properties().forEach(part -> {
                if (PARTS.contains(part.getKey())) {
                    SortedMap<String, JsonNode> all =
                            components.computeIfAbsent(part.getKey(), name -> new TreeMap<>());
                    part.getValue()
                            .properties()
                            .forEach(one -> addComponent(all, service, one.getKey(), one.getValue()));
                }
            });
        });
        merged.putArray("tags").addAll(tags.values());
        merged.putObject("paths").setAll(paths);
        ObjectNode named = merged.putObject("components");
        components.forEach((part, all) -> named.putObject(part).setAll(all));
        return merged;
    }

    private static void addPath(SortedMap<String, JsonNode> paths, String path, JsonNode item) {
        if (!path.startsWith("/api/")) {
            return;
        }
        item.forEach(MergedApi::alsoForSessions);
        if (paths.put(path, item) != null) {
            throw new IllegalStateException(path + " is answered by two services");
        }
    }

    /** Whoever may call with a token may call with the browser's session. */
    private static void alsoForSessions(JsonNode operation) {
        if (operation instanceof ObjectNode object && object.has("responses")) {
            JsonNode named = object.get("security");
            if (named == null || named.findValue("bearer") != null) {
                ArrayNode ways = object.withArray("security");
                ways.addObject().putArray("session");
            }
        }
    }

    private static void addComponent(SortedMap<String, JsonNode> all, String service, String name, JsonNode one) {
        if (service.equals("gateway")) {
            all.put(name, one);
        } else {
            all.putIfAbsent(name, one);
        }
    }

    /** A name is ambiguous when two services differ in it, or when it refers to an ambiguous one. */
    private void findAmbiguousNames() {
        Map<String, JsonNode> first = new HashMap<>();
        Set<String> shared = new HashSet<>();
        documents.values().forEach(document -> document.at("/components/schemas")
                .properties()
                .forEach(schema -> {
                    JsonNode known = first.putIfAbsent(schema.getKey(), schema.getValue());
                    if (known != null) {
                        shared.add(schema.getKey());
                        if (!known.equals(schema.getValue())) {
                            ambiguous.add(schema.getKey());
                        }
                    }
                }));
        boolean found = true;
        while (found) {
            found = shared.stream()
                            .filter(name -> first.get(name).findValuesAsText("$ref").stream()
                                    .anyMatch(ref -> ambiguous.contains(ref.substring(SCHEMA.length()))))
                            .filter(ambiguous::add)
                            .count()
                    > 0;
        }
    }

    private JsonNode renamed(String service, JsonNode document) {
        JsonNode copy = document.deepCopy();
        renameReferences(service, copy);
        if (copy.at("/components/schemas") instanceof ObjectNode schemas) {
            for (String name : ambiguous) {
                JsonNode schema = schemas.remove(name);
                if (schema != null) {
                    schemas.set(prefixed(service, name), schema);
                }
            }
        }
        return copy;
    }

    private void renameReferences(String service, JsonNode tree) {
        if (tree instanceof ObjectNode object && object.path("$ref").asText().startsWith(SCHEMA)) {
            String name = object.get("$ref").asText().substring(SCHEMA.length());
            if (ambiguous.contains(name)) {
                object.set("$ref", TextNode.valueOf(SCHEMA + prefixed(service, name)));
            }
        }
        tree.forEach(inner -> renameReferences(service, inner));
    }

    private static String prefixed(String service, String name) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1) + name;
    }
}
