package io.diapason.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.platform.testing.TestBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class TellingTheInterfaceTest {
    @Test
    void every_operation_tells_its_name_its_problems_and_who_may_call_it() {
        JsonNode write = document().at("/paths/~1api~1v1~1notes/post");

        assertThat(write.path("operationId").asText()).isEqualTo("postNotes");
        assertThat(write.at("/security/0/bearer").toString()).contains("member", "notes:write");
        for (String status : new String[] {"400", "401", "403", "default"}) {
            assertThat(write.at("/responses/" + status + "/content/application~1problem+json/schema/$ref")
                            .asText())
                    .as(status)
                    .isEqualTo("#/components/schemas/Problem");
        }
        assertThat(write.path("parameters").findValuesAsText("name")).contains("Idempotency-Key");
    }

    @Test
    void shapes_are_those_of_our_json() {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(schemas.at("/Mood/enum").toString()).isEqualTo("[\"quite-happy\",\"sad\"]");
        assertThat(schemas.at("/Money/properties").properties().stream().map(field -> field.getKey()))
                .containsExactly("amount", "currency");
        assertThat(schemas.at("/Money/properties/amount/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/PageString/properties/nextCursor/type").toString())
                .isEqualTo("[\"string\",\"null\"]");
        assertThat(schemas.has("JsonNode")).as("what no operation uses").isFalse();
    }

    private static JsonNode document() {
        return ApiContract.generated();
    }
}
