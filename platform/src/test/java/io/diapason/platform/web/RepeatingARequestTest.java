package io.diapason.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.diapason.platform.testing.TestTokens;
import io.diapason.platform.testing.TestTopicBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestTopicBed.class)
class RepeatingARequestTest {
    private final String key = UUID.randomUUID().toString();

    @Test
    void gives_the_first_answer_again_whatever_the_order_of_properties() {
        Response first = post("samir", "{\"text\":\"once\",\"mood\":\"sad\"}");
        Response second = post("samir", "{\"mood\":\"sad\",\"text\":\"once\"}");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void refuses_the_key_for_another_body() {
        post("samir", "{\"text\":\"one\"}");

        post("samir", "{\"text\":\"other\"}").then().statusCode(422).body("code", equalTo("key-reused"));
    }

    @Test
    void keeps_the_keys_of_callers_and_organisations_apart() {
        String samirs = post("samir", "{\"text\":\"mine\"}").path("id");

        assertThat((String) post("marc", "{\"text\":\"mine\"}").path("id")).isNotEqualTo(samirs);
        assertThat((String) post("gina", "{\"text\":\"mine\"}").path("id")).isNotEqualTo(samirs);
    }

    @Test
    void forgets_a_request_that_failed() {
        post("samir", "{\"text\":\"bug\"}").then().statusCode(500);
        post("samir", "{\"text\":\"bug\"}").then().statusCode(500);
        post("samir", "{\"text\":\"fine now\"}").then().statusCode(201);
    }

    @Test
    void has_one_effect_under_a_storm() throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(10)) {
            List<Callable<Response>> storm = IntStream.range(0, 30)
                    .<Callable<Response>>mapToObj(i -> () -> post("samir", "{\"text\":\"storm\"}"))
                    .toList();
            var answers = crowd.invokeAll(storm).stream()
                    .map(one -> one.resultNow())
                    .collect(Collectors.groupingBy(Response::statusCode));

            assertThat(answers.keySet()).isSubsetOf(201, 409);
            assertThat(answers.get(201).stream()
                            .map(one -> one.<String>path("id"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void seals_a_secret_and_gives_it_again_to_the_same_caller() {
        String first = secret();

        assertThat(secret()).isEqualTo(first);
    }

    private String secret() {
        return given().auth()
                .oauth2(TestTokens.user("samir"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .post("/api/v1/notes/secrets")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    private Response post(String user, String body) {
        return given().auth()
                .oauth2(TestTokens.user(user))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/notes");
    }
}
