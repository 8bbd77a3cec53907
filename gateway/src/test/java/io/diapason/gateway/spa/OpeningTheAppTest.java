package io.diapason.gateway.spa;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.gateway.testing.GatewayBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
class OpeningTheAppTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/challenges/1/race", "/crm"})
    void every_address_of_the_app_gives_its_page_and_never_an_old_one(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .body(containsString("Diapason"));
    }

    @Test
    void a_hashed_file_is_kept_for_ever() {
        String etag = given().get("/assets/index-AbCd1234.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag)
                .get("/assets/index-AbCd1234.js")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/gone-12345678.js", "/favicon.png", "/.env", "/q/dev"})
    void what_is_not_there_is_not_the_page(String path) {
        given().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/deals", "/openapi.json", "/login", "/nothing.txt"})
    void every_answer_carries_the_security_headers(String path) {
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void the_reference_page_and_all_it_needs_come_from_here() {
        given().get("/docs")
                .then()
                .statusCode(200)
                .body(containsString("/docs/viewer.js"))
                .body(not(containsString("https://")));
        given().get("/docs/viewer.js").then().statusCode(200).contentType("text/javascript");
        given().get("/openapi.json").then().statusCode(200).body("openapi", equalTo("3.1.0"));
    }
}
