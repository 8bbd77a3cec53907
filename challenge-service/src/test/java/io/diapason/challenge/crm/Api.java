package io.diapason.challenge.crm;

import static io.restassured.RestAssured.given;

import io.diapason.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;

/** Calls the service as its users do. */
public final class Api {
    private Api() {}

    public static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.user(user)).contentType(ContentType.JSON);
    }

    /** An admin and manager of an organisation of the test's own. */
    public static RequestSpecification adminOf(UUID organisation) {
        return given().auth()
                .oauth2(TestTokens.token()
                        .name("Admin")
                        .organisation(organisation, "test")
                        .roles(Set.of("admin", "manager", "member"))
                        .sign())
                .contentType(ContentType.JSON);
    }

    /** Makes a connection and gives its id. */
    public static UUID connection(UUID organisation) {
        return UUID.fromString(adminOf(organisation)
                .body("{\"name\":\"Test\",\"vendor\":\"standard\"}")
                .post("/api/v1/crm-connections")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
