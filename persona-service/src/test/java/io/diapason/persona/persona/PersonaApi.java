package io.diapason.persona.persona;

import static io.restassured.RestAssured.given;

import io.diapason.platform.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Speaks to the service as a browser would, for the tests of this feature. */
final class PersonaApi {
    private PersonaApi() {}

    static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.user(user)).contentType("application/json");
    }

    static RequestSpecification asMachine(String... scopes) {
        return given().auth().oauth2(TestTokens.client(scopes)).contentType("application/json");
    }

    /** A new persona's id. */
    static String aPersona(String user, String name) {
        return as(user).body("{\"name\":\"" + name + "\"}")
                .post("/api/v1/personas")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A new statement's id. */
    static String aStatement(String user, String persona, String facet, String text) {
        return as(user).body("{\"facet\":\"%s\",\"text\":\"%s\",\"importance\":2}".formatted(facet, text))
                .post("/api/v1/personas/" + persona + "/statements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response sign(String user, String persona, long version) {
        return as(user).body("{\"version\":" + version + "}").post("/api/v1/personas/" + persona + "/sign-offs");
    }
}
