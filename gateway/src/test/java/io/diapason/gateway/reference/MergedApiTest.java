package io.diapason.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.platform.testing.contract.ApiContract;
import io.diapason.platform.testing.contract.ContractFiles;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MergedApiTest {
    private static final Path FOLDER = ContractFiles.folder().resolve("openapi");

    @Test
    void the_document_of_the_suite_is_made_of_those_of_its_services() {
        Map<String, JsonNode> documents = new TreeMap<>();
        for (String service : List.of("gateway", "persona", "challenge", "compensation")) {
            documents.put(service, ContractFiles.read(FOLDER.resolve(service + ".yaml")));
        }

        JsonNode merged = MergedApi.of(documents);

        ContractFiles.same(FOLDER.resolve("diapason.yaml"), merged);
        ApiContract.breaksNobody("diapason.yaml", merged);
        ApiContract.breaksNobody("gateway.yaml", documents.get("gateway"));
    }

    @Test
    void everything_referred_to_is_there_and_no_two_operations_have_one_name() {
        JsonNode merged = ContractFiles.read(FOLDER.resolve("diapason.yaml"));

        assertThat(merged.findValuesAsText("$ref"))
                .allSatisfy(ref -> assertThat(merged.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        Set<String> names = new HashSet<>();
        assertThat(merged.path("paths").findValuesAsText("operationId"))
                .isNotEmpty()
                .allMatch(names::add);
    }

    @Test
    void schemas_that_differ_under_one_name_are_told_apart_and_so_is_what_uses_them() {
        JsonNode merged = MergedApi.of(Map.of(
                "one", document("/api/v1/a", "string"),
                "two", document("/api/v1/b", "integer")));

        assertThat(merged.at("/components/schemas").properties().stream().map(field -> field.getKey()))
                .containsExactly("OneList", "OneThing", "Same", "TwoList", "TwoThing");
        assertThat(merged.at("/components/schemas/TwoList/items/$ref").asText())
                .isEqualTo("#/components/schemas/TwoThing");
        assertThat(merged.at("/paths/~1api~1v1~1b/get/responses/200/content/json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/TwoList");
    }

    @Test
    void one_path_has_one_answerer_and_the_gateway_comes_first() {
        JsonNode merged = MergedApi.of(Map.of(
                "gateway", document("/api/v1/a", "string"),
                "two", document("/api/v1/a", "string")));

        assertThat(merged.path("paths")).hasSize(1);
        assertThatThrownBy(() -> MergedApi.of(Map.of(
                        "one", document("/api/v1/a", "string"),
                        "two", document("/api/v1/a", "string"))))
                .hasMessageContaining("/api/v1/a is answered by two services");
    }

    @Test
    void what_only_the_gateways_own_paths_used_is_not_shown() {
        JsonNode merged = MergedApi.of(Map.of(
                "gateway", document("/api/v1/a", "string"),
                "two", document("/api/v1/a", "integer")));

        assertThat(merged.at("/components/schemas").properties().stream().map(field -> field.getKey()))
                .containsExactly("List", "Same", "Thing");
        assertThat(merged.at("/components/schemas/Thing/type").asText()).isEqualTo("string");
    }

    private static JsonNode document(String path, String type) {
        return ContractFiles.parse("""
                paths:
                  %s:
                    get:
                      responses:
                        '200': {content: {json: {schema: {$ref: '#/components/schemas/List'}}}}
                        '404': {content: {json: {schema: {$ref: '#/components/schemas/Same'}}}}
                components:
                  schemas:
                    Same: {type: string}
                    Thing: {type: %s}
                    List: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                """.formatted(path, type));
    }
}
