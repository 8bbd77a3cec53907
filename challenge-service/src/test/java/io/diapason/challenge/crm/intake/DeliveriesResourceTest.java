package io.diapason.challenge.crm.intake;

import static io.diapason.challenge.crm.Api.adminOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.diapason.challenge.crm.Api;
import io.diapason.challenge.crm.Door;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class DeliveriesResourceTest {
    private UUID organisation;
    private String connection;
    private Door door;

    @BeforeEach
    void anOrganisationOfItsOwn() {
        organisation = UUID.randomUUID();
        UUID id = Api.connection(organisation);
        connection = "/api/v1/crm-connections/" + id;
        door = new Door(organisation, id);
    }

    @Test
    void each_delivery_says_what_became_of_it() {
        door.deliver(
                "w-good", "d-1", deal("d-1", "\"stage\":\"won\",\"amount\":\"10.50\",\"closedOn\":\"2017-03-01\""));
        door.deliver("w-bad", "d-2", deal("d-2", "\"amount\":\"ten\""));
        door.deliver("w-odd", "x", "{\"type\":\"invoice.paid\",\"timestamp\":\"2017-03-01T09:00:00Z\",\"data\":{}}");
        door.deliver("w-torn", "x", "{\"type\":", Map.of("door-failure", "malformed-json"));
        TestKafka.flush();
        awaitDeliveries(4);

        delivery("w-good")
                .body("state", equalTo("applied"))
                .body("reason", nullValue())
                .body("type", equalTo("deal.updated"));
        delivery("w-bad")
                .body("state", equalTo("failed"))
                .body("reason", equalTo("amount-not-a-number"))
                .body("detail", equalTo("The amount is not a number."))
                .body("place", equalTo("/data/amount"))
                .body("value", equalTo("ten"))
                .body("payload", startsWith("{\"type\":\"deal.updated\""));
        delivery("w-odd").body("state", equalTo("ignored")).body("reason", equalTo("type-unknown"));
        delivery("w-torn").body("state", equalTo("failed")).body("reason", equalTo("malformed-json"));
        adminOf(organisation).get("/api/v1/deals").then().body("items.externalId", equalTo(java.util.List.of("d-1")));
        adminOf(organisation)
                .get(connection)
                .then()
                .body("receivedLastDay", equalTo(4))
                .body("failedLastDay", equalTo(2));
        adminOf(organisation)
                .get(connection + "/deliveries?state=failed")
                .then()
                .body("items", hasSize(2));
        adminOf(organisation).get("/api/v1/inbox").then().body("items.kind", hasItem("deliveries-failed"));
    }

    @Test
    void a_character_that_no_database_keeps_fails_one_delivery_and_holds_back_none() {
        door.deliver("w-zero", "d-1", deal("d-1", "\"name\":\"a\\u0000b\""));
        door.deliver("w-half", "d-1", deal("d-1", "\"name\":\"a\\ud800b\""));
        door.deliver("w-good", "d-1", deal("d-1", "\"name\":\"whole\""));
        awaitDeliveries(3);

        delivery("w-zero")
                .body("state", equalTo("failed"))
                .body("reason", equalTo("text-invalid"))
                .body("value", equalTo("a?b"));
        delivery("w-half").body("state", equalTo("failed")).body("reason", equalTo("text-invalid"));
        delivery("w-good").body("state", equalTo("applied"));
    }

    @Test
    void the_same_delivery_twice_counts_once() {
        door.deliver("w-1", "d-1", deal("d-1", "\"name\":\"once\""));
        door.deliver("w-1", "d-1", deal("d-1", "\"name\":\"once\""));
        door.deliver("w-2", "d-1", deal("d-1", "\"name\":\"once\""));
        awaitDeliveries(2);
        adminOf(organisation)
                .get("/api/v1/deals")
                .then()
                .body("items", hasSize(1))
                .body("items[0].version", equalTo(1));
    }

    @Test
    void what_came_during_a_pause_is_set_aside_until_it_is_replayed() {
        pause("\"v1\"", "paused");
        door.deliver("w-1", "d-1", deal("d-1", "\"name\":\"kept\""));
        awaitDeliveries(1);
        delivery("w-1").body("state", equalTo("set-aside")).body("reason", equalTo("connection-paused"));
        adminOf(organisation).get("/api/v1/deals").then().body("items", hasSize(0));

        pause("\"v2\"", "active");
        adminOf(organisation)
                .body("{\"state\":\"set-aside\"}")
                .post(connection + "/replays")
                .then()
                .statusCode(202)
                .body("replayed", equalTo(1));
        delivery("w-1").body("state", equalTo("applied"));
        adminOf(organisation).get("/api/v1/deals").then().body("items.name", hasItem("kept"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/deliveryIds",
                "{'state':'applied'}|/state",
                "{'state':'failed','deliveryIds':['w-1']}|/state",
            })
    void a_replay_says_what_to_take_again_in_both_languages(String form, String place) {
        Map<String, String> words = Map.of(
                "en", "names deliveries, or one of the states failed and set-aside, and not both",
                "fr", "désigne des livraisons, ou l'un des états failed et set-aside, mais pas les deux");
        words.forEach((language, detail) -> adminOf(organisation)
                .header("Accept-Language", language)
                .body(form.replace('\'', '"'))
                .post(connection + "/replays")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(place))
                .body("errors.code", contains("deliveries-or-state"))
                .body("errors.detail", contains(detail)));
    }

    @Test
    void deliveries_come_in_pages() {
        for (int i = 0; i < 5; i++) {
            door.deliver("w-" + i, "d-" + i, deal("d-" + i, "\"name\":\"x\""));
        }
        awaitDeliveries(5);
        String cursor = adminOf(organisation)
                .get(connection + "/deliveries?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        String next = adminOf(organisation)
                .queryParam("cursor", cursor)
                .get(connection + "/deliveries?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        adminOf(organisation)
                .queryParam("cursor", next)
                .get(connection + "/deliveries?limit=2")
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        adminOf(organisation)
                .queryParam("cursor", "made-up")
                .get(connection + "/deliveries")
                .then()
                .statusCode(400);
    }

    @Test
    void screens_are_told_that_something_came() {
        door.deliver("w-1", "d-1", deal("d-1", "\"name\":\"x\""));
        var told = TestKafka.read("diapason.challenge", 1, Duration.ofSeconds(10), one -> (connection + "/deliveries")
                .equals(TestKafka.header(one, "ce_resource")));
        assertThat(told).hasSize(1);
        assertThat(TestKafka.header(told.getFirst(), "ce_live")).isEqualTo("delivery.received");
        assertThat(TestKafka.header(told.getFirst(), "ce_audience")).isEqualTo("role:admin,role:manager");
    }

    private void pause(String seen, String state) {
        adminOf(organisation)
                .header("If-Match", seen)
                .body("{\"state\":\"" + state + "\"}")
                .patch(connection)
                .then()
                .statusCode(200);
    }

    private io.restassured.response.ValidatableResponse delivery(String id) {
        return adminOf(organisation)
                .get(connection + "/deliveries/" + id)
                .then()
                .statusCode(200);
    }

    private void awaitDeliveries(int count) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> adminOf(organisation)
                .get(connection + "/deliveries")
                .then()
                .body("items", hasSize(count)));
    }

    private static String deal(String id, String fields) {
        return "{\"type\":\"deal.updated\",\"timestamp\":\"2017-03-01T09:00:00Z\",\"data\":{\"id\":\"" + id + "\","
                + fields + "}}";
    }
}
