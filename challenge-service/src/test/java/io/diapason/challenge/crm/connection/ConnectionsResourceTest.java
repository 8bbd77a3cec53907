package io.diapason.challenge.crm.connection;

import static io.diapason.challenge.crm.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.platform.crypto.SecretBox;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestKafka;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class ConnectionsResourceTest {
    private static final String PATH = "/api/v1/crm-connections";

    @Inject
    SecretBox box;

    @Test
    void shows_the_secret_once_and_tells_the_door_before_it_answers() throws IOException {
        ValidatableResponse made = create().statusCode(201)
                .header("Location", startsWith("http"))
                .header("ETag", equalTo("\"v1\""))
                .body("state", equalTo("active"))
                .body("vendor", equalTo("standard"))
                .body("url", startsWith("http://localhost:8080/api/v1/webhooks/crm/"))
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="));
        String id = made.extract().path("id");
        String secret = made.extract().path("secret");

        JsonNode told = lastTold(id, 1);
        assertThat(told.path("state").asText()).isEqualTo("active");
        assertThat(told.path("current").asText()).doesNotContain(secret);
        assertThat(box.open(told.path("current").asText(), TestTokens.ACME + ":" + id))
                .isEqualTo(secret);
        as("ada").get(PATH + "/" + id).then().statusCode(200).body("secret", nullValue());
        as("sophie").get(PATH).then().statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void the_same_key_gives_the_same_answer() {
        String key = UUID.randomUUID().toString();
        String body = "{\"name\":\"Once\",\"vendor\":\"standard\"}";
        String first = as("ada")
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .extract()
                .path("secret");
        as("ada")
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("secret", equalTo(first));
        as("ada")
                .header("Idempotency-Key", key)
                .body("{\"name\":\"Other\",\"vendor\":\"standard\"}")
                .post(PATH)
                .then()
                .statusCode(422);
    }

    @Test
    void refuses_what_cannot_be() {
        as("ada").body("{\"name\":\"H\",\"vendor\":\"zzz\"}").post(PATH).then().statusCode(400);
        as("ada")
                .body("{\"name\":\" \",\"vendor\":\"standard\"}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/name"));
        as("ada")
                .body("{\"name\":\"H\",\"vendor\":\"standard\",\"organisationId\":\"x\"}")
                .post(PATH)
                .then()
                .statusCode(400);
        as("sophie")
                .body("{\"name\":\"H\",\"vendor\":\"standard\"}")
                .post(PATH)
                .then()
                .statusCode(403);
        io.restassured.RestAssured.given().get(PATH).then().statusCode(401);
    }

    @Test
    void hubspot_signs_with_its_own_secret_and_the_others_with_ours() throws IOException {
        String secret = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
        String id = as("ada")
                .body("{\"name\":\"H\",\"vendor\":\"hubspot\",\"secret\":\"" + secret + "\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonNode told = lastTold(id, 1);
        assertThat(told.path("vendor").asText()).isEqualTo("hubspot");
        assertThat(box.open(told.path("current").asText(), TestTokens.ACME + ":" + id))
                .isEqualTo(secret);
        as("ada")
                .post(PATH + "/" + id + "/secret-rotations")
                .then()
                .statusCode(422)
                .body("code", equalTo("secret-of-the-vendor"));
        for (String body : List.of(
                "{\"name\":\"H\",\"vendor\":\"hubspot\"}",
                "{\"name\":\"P\",\"vendor\":\"pipedrive\",\"secret\":\"12345678\"}")) {
            as("ada").body(body).post(PATH).then().statusCode(400).body("errors.pointer", hasItem("/secret"));
        }
        as("ada")
                .body("{\"name\":\"P\",\"vendor\":\"pipedrive\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .body("secret", notNullValue());
    }

    @Test
    void salesforce_says_who_it_is_and_the_door_is_told() throws IOException {
        String id = as("ada")
                .body("{\"name\":\"S\",\"vendor\":\"salesforce\",\"sender\":\"00D7F00000107Xs\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .body("secret", notNullValue())
                .body("sender", equalTo("00D7F00000107XsUAI"))
                .extract()
                .path("id");
        assertThat(lastTold(id, 1).path("sender").asText()).isEqualTo("00D7F00000107XsUAI");
        for (String body : List.of(
                "{\"name\":\"S\",\"vendor\":\"salesforce\"}",
                "{\"name\":\"S\",\"vendor\":\"salesforce\",\"sender\":\"00D7F00000107XsUAJ\"}",
                "{\"name\":\"S\",\"vendor\":\"salesforce\",\"sender\":\"0067F000003pmdW\"}",
                "{\"name\":\"P\",\"vendor\":\"pipedrive\",\"sender\":\"00D7F00000107XsUAI\"}")) {
            as("ada").body(body).post(PATH).then().statusCode(400).body("errors.pointer", hasItem("/sender"));
        }
    }

    @Test
    void pauses_only_on_the_version_that_was_seen() throws IOException {
        String id = create().extract().path("id");
        String one = PATH + "/" + id;
        as("ada").body("{\"state\":\"paused\"}").patch(one).then().statusCode(428);
        as("ada")
                .header("If-Match", "\"v9\"")
                .body("{\"state\":\"paused\"}")
                .patch(one)
                .then()
                .statusCode(412);
        as("ada")
                .header("If-Match", "\"v1\"")
                .body("{\"secret\":\"x\"}")
                .patch(one)
                .then()
                .statusCode(400);
        as("ada")
                .header("If-Match", "\"v1\"")
                .body("{\"state\":\"paused\"}")
                .patch(one)
                .then()
                .statusCode(200)
                .body("state", equalTo("paused"))
                .header("ETag", equalTo("\"v2\""));
        assertThat(lastTold(id, 2).path("state").asText()).isEqualTo("paused");
    }

    @Test
    void rotates_with_a_day_of_overlap() throws IOException {
        ValidatableResponse made = create();
        String id = made.extract().path("id");
        String secret = as("ada")
                .post(PATH + "/" + id + "/secret-rotations")
                .then()
                .statusCode(201)
                .body("previousValidUntil", notNullValue())
                .body("secret", not(equalTo(made.extract().path("secret"))))
                .extract()
                .path("secret");
        JsonNode told = lastTold(id, 2);
        String place = TestTokens.ACME + ":" + id;
        assertThat(box.open(told.path("current").asText(), place)).isEqualTo(secret);
        assertThat(box.open(told.path("previous").asText(), place))
                .isEqualTo(made.extract().path("secret"));
    }

    @Test
    void removing_leaves_a_tombstone() {
        String id = create().extract().path("id");
        as("ada").header("If-Match", "\"v1\"").delete(PATH + "/" + id).then().statusCode(204);
        as("ada").get(PATH + "/" + id).then().statusCode(404);
        assertThat(told(id, 2).getLast().value()).isNull();
    }

    @Test
    void another_organisation_does_not_see_it() {
        String id = create().extract().path("id");
        String one = PATH + "/" + id;
        as("gus").get(one).then().statusCode(404);
        as("gus")
                .header("If-Match", "\"v1\"")
                .body("{\"state\":\"paused\"}")
                .patch(one)
                .then()
                .statusCode(404);
        as("gus").header("If-Match", "\"v1\"").delete(one).then().statusCode(404);
        as("gus").post(one + "/secret-rotations").then().statusCode(404);
        as("gus").get(one + "/deliveries").then().statusCode(404);
        as("gus").body("{\"state\":\"failed\"}").post(one + "/replays").then().statusCode(404);
        as("gus").get(PATH).then().body("items.id", not(hasItem(id)));
        as("ada").get(one).then().statusCode(200).body("state", equalTo("active"));
    }

    private static ValidatableResponse create() {
        return as("ada")
                .body("{\"name\":\"HubSpot EU\",\"vendor\":\"standard\"}")
                .post(PATH)
                .then();
    }

    private static JsonNode lastTold(String id, int count) throws IOException {
        return new ObjectMapper().readTree(told(id, count).getLast().value());
    }

    private static List<ConsumerRecord<String, byte[]>> told(String id, int count) {
        return TestKafka.read("diapason.crm.connections", count, Duration.ofSeconds(5), one -> id.equals(one.key()));
    }
}
