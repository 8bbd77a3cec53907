package io.diapason.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.diapason.platform.testing.TestTokens;
import io.diapason.platform.testing.TestTopicBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestTopicBed.class)
class EveryErrorIsAProblemTest {
    private static final String NOTES = "/api/v1/notes";

    @Test
    void says_401_without_a_token_in_the_callers_language() {
        problem(given().header("Accept-Language", "fr-FR,fr;q=0.9").get(NOTES).then(), 401, "unauthenticated")
                .header("WWW-Authenticate", containsString("Bearer"))
                .header("Content-Language", "fr")
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo("Vous n'êtes pas connecté"));
    }

    @Test
    void says_401_to_every_bad_token() {
        for (String bad : new String[] {
            "nonsense",
            TestTokens.token().expiresIn(Duration.ofMinutes(-5)).sign(),
            TestTokens.token().audience("somebody-else").sign(),
            TestTokens.token().issuer("https://elsewhere.example").sign(),
            TestTokens.user("samir").replaceAll("\\.[^.]*$", ".AAAA")
        }) {
            problem(given().auth().oauth2(bad).get(NOTES).then(), 401, "unauthenticated");
        }
    }

    @Test
    void says_403_to_a_role_that_may_not() {
        problem(as("ada").get(NOTES).then(), 403, "forbidden");
        problem(
                given().auth()
                        .oauth2(TestTokens.client("notes:read"))
                        .body("{\"text\":\"a\"}")
                        .contentType("application/json")
                        .post(NOTES)
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void denies_what_nobody_allowed() {
        problem(as("samir").get(NOTES + "/unannotated").then(), 403, "forbidden");
    }

    @Test
    void lets_a_scope_do_what_it_names() {
        given().auth().oauth2(TestTokens.client("notes:read")).get(NOTES).then().statusCode(200);
    }

    @Test
    void says_404_405_and_415() {
        problem(as("samir").get("/api/v1/nowhere").then(), 404, "not-found");
        problem(as("samir").delete(NOTES).then(), 405, "method-not-allowed");
        problem(as("samir").contentType("text/plain").body("x").post(NOTES).then(), 415, "unsupported-media-type");
    }

    @Test
    void says_400_with_the_place_of_each_mistake() {
        problem(post("{\"text\":"), 400, "malformed-json");
        problem(post("{\"text\":\"\"}"), 400, "invalid").body("errors.pointer", hasItem("/text"));
        problem(post("{\"text\":\"a\",\"colour\":\"red\"}"), 400, "invalid")
                .body("errors[0].pointer", equalTo("/colour"))
                .body("errors[0].code", equalTo("unknown-property"));
        problem(post("{\"text\":\"a\",\"mood\":\"angry\"}"), 400, "invalid")
                .body("errors[0].code", equalTo("unknown-value"));
        problem(post("{\"text\":\"a\",\"price\":{\"amount\":12.5,\"currency\":\"EUR\"}}"), 400, "invalid")
                .body("errors[0].pointer", equalTo("/price"));
        problem(post("{\"text\":\"a\",\"price\":{\"amount\":\"1.005\",\"currency\":\"EUR\"}}"), 400, "invalid");
        problem(post("{\"text\":\"a\",\"price\":{\"amount\":\"1e3\",\"currency\":\"EUR\"}}"), 400, "invalid");
        problem(post("{\"text\":\"a\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EURO\"}}"), 400, "invalid");
        problem(as("samir").get(NOTES + "?limit=201").then(), 400, "invalid")
                .body("errors[0].pointer", equalTo("?limit"));
        problem(as("samir").get(NOTES + "?mood=angry").then(), 400, "invalid")
                .body("errors[0].pointer", equalTo("?mood"));
        problem(as("samir").get(NOTES + "?limit=many").then(), 400, "invalid")
                .body("errors[0].pointer", equalTo("?limit"))
                .body("errors[0].code", equalTo("wrong-type"));
        problem(as("samir").get(NOTES + "?cursor=bm9uc2Vuc2U").then(), 400, "bad-cursor")
                .body("errors[0].pointer", equalTo("?cursor"));
        problem(post(""), 400, "invalid");
    }

    @Test
    void says_400_to_text_that_no_database_can_keep() {
        problem(post("{\"text\":\"a\\u0000b\"}"), 400, "invalid").body("errors[0].pointer", equalTo("/text"));
        problem(post("{\"text\":\"a\\ud800b\"}"), 400, "invalid").body("errors[0].pointer", equalTo("/text"));
        post("{\"text\":\"a smile \\ud83d\\ude00\"}").statusCode(201);
        String id = post("{\"text\":\"" + UUID.randomUUID() + "\"}").extract().path("id");
        problem(patch(NOTES + "/" + id, "\"v0\"", "{\"text\":\"a\\u0000\"}"), 400, "invalid")
                .body("errors[0].pointer", equalTo("/text"));
        problem(as("samir").urlEncodingEnabled(false).get(NOTES + "?q=%00").then(), 400, "invalid")
                .body("errors[0].pointer", equalTo("?q"));
    }

    @Test
    void says_what_is_wrong_with_a_field_in_the_callers_language() {
        problem(
                        as("samir")
                                .header("Accept-Language", "fr")
                                .contentType("application/json")
                                .body("{\"text\":\"\"}")
                                .post(NOTES)
                                .then(),
                        400,
                        "invalid")
                .body("errors[0].code", equalTo("not-blank"))
                .body("errors[0].detail", equalTo("est obligatoire"));
        problem(post("{\"text\":\"\"}"), 400, "invalid").body("errors[0].detail", equalTo("is required"));
        problem(post(""), 400, "invalid").body("errors[0].detail", equalTo("is required"));
        problem(post("{\"text\":\"" + "x".repeat(101) + "\"}"), 400, "invalid")
                .body("errors[0].detail", equalTo("must have 0 to 100 characters or entries"));
    }

    @Test
    void says_422_when_a_rule_forbids() {
        problem(post("{\"text\":\"impossible\"}"), 422, "unprocessable");
    }

    @Test
    void says_428_then_412_to_a_change_of_an_unseen_version() {
        String id = post("{\"text\":\"" + UUID.randomUUID() + "\"}")
                .statusCode(201)
                .extract()
                .path("id");
        String at = NOTES + "/" + id;

        problem(patch(at, null, "{\"text\":\"b\"}"), 428, "if-match-required");
        problem(patch(at, "\"v7\"", "{\"text\":\"b\"}"), 412, "stale-version");
        problem(patch(at, "\"v0\"", "{\"text\":\"\"}"), 400, "invalid").body("errors[0].pointer", equalTo("/text"));
        problem(patch(at, "\"v0\"", "{\"nothing\":1}"), 400, "invalid");
        patch(at, "\"v0\"", "{\"text\":\"b\"}").statusCode(200).header("ETag", "\"v1\"");
        problem(patch(at, "\"v0\"", "{\"text\":\"c\"}"), 412, "stale-version");
        problem(
                given().auth()
                        .oauth2(TestTokens.user("gina"))
                        .contentType("application/json")
                        .header("If-Match", "\"v1\"")
                        .body("{\"text\":\"stolen\"}")
                        .patch(at)
                        .then(),
                404,
                "not-found");
    }

    @Test
    void says_500_with_a_trace_and_no_internals() {
        problem(post("{\"text\":\"bug\"}"), 500, "internal").body("detail", not(containsString("secret internals")));
    }

    @Test
    void keeps_the_request_id_of_the_caller() {
        as("samir")
                .header("X-Request-Id", "given-by-caller")
                .get("/api/v1/nowhere")
                .then()
                .body("traceId", equalTo("given-by-caller"));
        as("samir").get(NOTES).then().statusCode(200).header("X-Request-Id", notNullValue());
    }

    @Test
    void takes_no_organisation_from_a_token_without_one() {
        String homeless = TestTokens.token().roles(Set.of("member")).sign();

        given().auth().oauth2(homeless).get(NOTES).then().statusCode(not(200)).body("items", equalTo(null));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:diapason:problem:" + code))
                .body("title", notNullValue())
                .body("instance", containsString("/api/v1/"))
                .body("traceId", notNullValue());
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.user(user));
    }

    private static ValidatableResponse post(String body) {
        return as("samir")
                .contentType("application/json")
                .body(body)
                .post(NOTES)
                .then();
    }

    private static ValidatableResponse patch(String at, String ifMatch, String body) {
        RequestSpecification request =
                as("samir").contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch(at)
                .then();
    }
}
