package io.diapason.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.gateway.testing.GatewayBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
class CallingWithoutAnAccountTest {
    private static final String OPEN = "/api/v1/invitations/lookups";

    private static RequestSpecification stranger() {
        return given().contentType("application/json").body("{}");
    }

    @Test
    void what_a_service_opens_passes_without_naming_anybody() {
        stranger()
                .header("X-User-Id", "ada")
                .header("Origin", GatewayBed.publicUrl())
                .header("Sec-Fetch-Site", "same-origin")
                .post(OPEN)
                .then()
                .statusCode(200)
                .body("headers.authorization", nullValue())
                .body("headers.'x-user-id'", nullValue());
    }

    @Test
    void another_sites_page_is_refused() {
        stranger()
                .header("Sec-Fetch-Site", "cross-site")
                .post(OPEN)
                .then()
                .statusCode(403)
                .body("code", equalTo("cross-site-request"));
        stranger().header("Origin", "https://evil.example").post(OPEN).then().statusCode(403);
    }

    @Test
    void a_wrong_token_is_refused_and_all_else_stays_shut() {
        stranger().header("Authorization", "Bearer nonsense").post(OPEN).then().statusCode(401);
        stranger().get(OPEN).then().statusCode(401);
        stranger().post("/api/v1/challenges").then().statusCode(401);
    }
}
