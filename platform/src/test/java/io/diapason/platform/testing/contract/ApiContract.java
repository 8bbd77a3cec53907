package io.diapason.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The HTTP interface that a running service tells of, against the one promised in {@code contracts/openapi}. */
public final class ApiContract {
    private static final Set<String> SORTED = Set.of("paths", "responses", "schemas", "securitySchemes");

    private ApiContract() {}

    /** Call it in a {@code @QuarkusTest} of the service: {@code persona}, {@code challenge} or {@code compensation}. */
    public static void isKept(String service) {
        ObjectNode now = (ObjectNode) sorted(generated());
        now.remove("servers");
        ContractFiles.same(ContractFiles.folder().resolve("openapi/" + service + ".yaml"), now);
        breaksNobody(service + ".yaml", now);
    }

    /** The document that the build derived from the code; at run time it is told on the management port only. */
    public static JsonNode generated() {
        byte[] document = CDI.current()
                .select(OpenApiDocumentService.class)
                .get()
                .getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
        return ContractFiles.parse(new String(document, StandardCharsets.UTF_8));
    }

    /** Compares with the last released document of that name, if there is one. */
    public static void breaksNobody(String name, JsonNode now) {
        Path released = ContractFiles.folder().resolve("released/openapi").resolve(name);
        if (Files.exists(released)) {
            assertThat(ApiCompatibility.breaks(ContractFiles.read(released), now))
                    .as(
                            "changes that break clients of the released %s: add beside it, or begin /api/v2 (contracts/README.md)",
                            name)
                    .isEmpty();
        }
    }

    /** Names that have no order of their own are sorted, so that two builds write the same file. */
    static JsonNode sorted(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            List.copyOf(object.properties()).forEach(field -> {
                JsonNode inner = sorted(field.getValue());
                object.set(
                        field.getKey(),
                        SORTED.contains(field.getKey()) && inner.isObject() ? byName((ObjectNode) inner) : inner);
            });
            if (object.get("tags") instanceof ArrayNode tags && tags.path(0).isObject()) {
                object.set("tags", byName(tags));
            }
        } else if (tree instanceof ArrayNode array) {
            array.forEach(ApiContract::sorted);
        }
        return tree;
    }

    private static ObjectNode byName(ObjectNode object) {
        Map<String, JsonNode> fields = new TreeMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return object.removeAll().setAll(fields);
    }

    private static ArrayNode byName(ArrayNode tags) {
        List<JsonNode> list = tags.valueStream()
                .sorted(Comparator.comparing(tag -> tag.path("name").asText()))
                .toList();
        tags.removeAll();
        return tags.addAll(list);
    }
}
