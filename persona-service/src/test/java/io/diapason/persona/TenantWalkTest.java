package io.diapason.persona;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another organisation's head tries every path with the ids of acme: each is unknown, and nothing changes. */
@QuarkusTest
@QuarkusTestResource(TestBed.class)
class TenantWalkTest {
    private static final String STATEMENT = "{\"facet\":\"needs\",\"text\":\"A quick start\",\"importance\":2}";

    @Test
    void finds_nothing_of_another_organisation() {
        String persona = as("sophie")
                .body("{\"name\":\"Ours\"}")
                .post("/api/v1/personas")
                .path("id");
        String path = "/api/v1/personas/" + persona;
        String statement =
                as("sophie").body(STATEMENT).post(path + "/statements").path("id");
        String proof = "{\"statementId\":\"%s\",\"kind\":\"call\",\"date\":\"2026-01-05\"}".formatted(statement);
        String evidence = as("sophie").body(proof).post(path + "/evidence").path("id");
        String before = as("sophie").get(path + "/versions").asString();

        List<Response> answers = List.of(
                stranger().get(path),
                stranger().body("{\"name\":\"Stolen\"}").patch(path),
                stranger().body(STATEMENT).post(path + "/statements"),
                stranger().get(path + "/statements/" + statement),
                stranger().body("{\"importance\":1}").patch(path + "/statements/" + statement),
                stranger().delete(path + "/statements/" + statement),
                stranger().body("{\"version\":2}").post(path + "/sign-offs"),
                stranger().get(path + "/versions"),
                stranger().get(path + "/versions/1"),
                stranger().body(proof).post(path + "/evidence"),
                stranger().get(path + "/evidence"),
                stranger().get(path + "/evidence/" + evidence),
                stranger().delete(path + "/evidence/" + evidence));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(404));
        assertThat(stranger().queryParam("limit", 200).get("/api/v1/personas").<List<String>>path("items.id"))
                .doesNotContain(persona);
        assertThat(as("sophie").get(path + "/versions").asString()).isEqualTo(before);
    }

    private static RequestSpecification stranger() {
        return as("gina").header("If-Match", "\"v2\"");
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.user(user)).contentType("application/json");
    }
}
