package io.diapason.gateway.door;

import static io.diapason.platform.testing.TestKafka.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.diapason.gateway.testing.FakeProvider;
import io.diapason.gateway.testing.GatewayBed;
import io.diapason.gateway.testing.TestClock;
import io.diapason.platform.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
class KnockingAtTheDoorTest {
    private static final String DEAL =
            "{\"type\":\"deal.updated\",\"data\":{\"id\":\"1C1I7A6R\",\"amount\":\"1054.00\"}}";

    private static List<ConsumerRecord<String, byte[]>> kept(Sender from, int count) {
        return TestKafka.read(
                "diapason.crm.inbound",
                count,
                Duration.ofSeconds(count == 0 ? 1 : 10),
                record -> from.connection.equals(header(record, "connection")));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    @Test
    void a_signed_delivery_is_kept_untouched_before_it_is_accepted() {
        Sender crm = Sender.known();
        crm.send("msg_1", DEAL).then().statusCode(202).body("accepted", equalTo(1));
        ConsumerRecord<String, byte[]> record = kept(crm, 1).getFirst();
        assertThat(record.key()).isEqualTo(FakeProvider.ACME + ":" + crm.connection + ":1C1I7A6R");
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(DEAL);
        assertThat(header(record, "ce_id")).isEqualTo(crm.connection + ":msg_1");
        assertThat(header(record, "ce_type")).isEqualTo("io.diapason.crm.delivery-received.v1");
        assertThat(header(record, "ce_organisationid")).isEqualTo(FakeProvider.ACME.toString());
        assertThat(header(record, "vendor")).isEqualTo("standard");
        assertThat(header(record, "webhook-id")).isEqualTo("msg_1");
        assertThat(header(record, "body-sha256")).hasSize(64);
        assertThat(header(record, "door-failure")).isNull();
    }

    @Test
    void a_batch_counts_its_events_and_keeps_the_order_of_the_connection() {
        Sender crm = Sender.known();
        crm.send("msg_b", "[" + DEAL + "," + DEAL + "]").then().statusCode(202).body("accepted", equalTo(2));
        assertThat(kept(crm, 1).getFirst().key()).isEqualTo(FakeProvider.ACME + ":" + crm.connection);
    }

    @Test
    void the_very_same_delivery_again_is_accepted_and_not_kept_twice() {
        Sender crm = Sender.known();
        long at = now();
        crm.send("msg_2", at, DEAL, Sender.SECRET).then().statusCode(202);
        crm.send("msg_2", at, DEAL, Sender.SECRET).then().statusCode(202).body("accepted", equalTo(1));
        assertThat(kept(crm, 2)).hasSize(1);
    }

    @Test
    void unknown_forged_and_stale_get_the_same_answer() {
        Sender crm = Sender.known();
        Sender unknown = new Sender();
        var answers = List.of(
                unknown.send("m", DEAL),
                crm.send("m", now(), DEAL, "whsec_c2VjcmV0LW9mLXNvbWVib2R5LWVsc2U="),
                crm.post("m", now(), "v1,AAAA", DEAL),
                crm.post("m", now(), "", DEAL),
                crm.send("m", now() - 302, DEAL, Sender.SECRET),
                crm.send("m", now() + 302, DEAL, Sender.SECRET));
        for (var answer : answers) {
            answer.then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("proof-refused"));
        }
        assertThat(kept(crm, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-301,401", "-300,202", "-299,202", "299,202", "300,202", "301,401"})
    void five_minutes_of_skew_are_fine_and_not_a_second_more(int skew, int status) {
        Sender crm = Sender.known();
        Instant now = Instant.parse("2026-03-02T10:00:00Z");
        TestClock.stopAt(now);
        try {
            crm.send("skewed", now.getEpochSecond() + skew, DEAL, Sender.SECRET)
                    .then()
                    .statusCode(status);
        } finally {
            TestClock.goOn();
        }
    }

    @Test
    void a_rotated_secret_holds_until_its_overlap_ends() {
        String next = "whsec_bmV4dC1zZWNyZXQtbmV4dC1zZWNyZXQtbmV4dA==";
        Sender crm = Sender.known().publish(next, Sender.SECRET, Instant.now().plusSeconds(60), null);
        crm.send("new", now(), DEAL, next).then().statusCode(202);
        crm.send("old", now(), DEAL, Sender.SECRET).then().statusCode(202);
        crm.publish(next, Sender.SECRET, Instant.now().minusSeconds(1), null);
        crm.send("new-2", now(), DEAL, next).then().statusCode(202);
        // a refusal reads the topic to its end first, so the ended overlap is known by then
        crm.send("wrong", now(), DEAL, "whsec_d3JvbmctZm9yLXN1cmU=").then().statusCode(401);
        crm.send("old-2", now(), DEAL, Sender.SECRET).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":", "", "42", "\"text\"", "{} {}", "{\"a\":\"\\q\"}", "[1,2", "nope"})
    void unreadable_json_is_told_and_kept_as_failed(String body) {
        Sender crm = Sender.known();
        crm.send("broken", body).then().statusCode(400).body("code", equalTo("malformed-json"));
        assertThat(header(kept(crm, 1).getFirst(), "door-failure")).isEqualTo("malformed-json");
    }

    @Test
    void too_deep_is_unreadable() {
        Sender.known().send("deep", "[".repeat(40) + "]".repeat(40)).then().statusCode(400);
    }

    @Test
    void two_mebibytes_are_refused_before_anything_else() {
        new Sender()
                .post("big", now(), "v1,x", "x".repeat(2 * 1024 * 1024))
                .then()
                .statusCode(413);
    }

    @Test
    void other_types_and_compressed_bodies_are_not_taken() {
        RestAssured.given()
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/webhooks/crm/" + UUID.randomUUID())
                .then()
                .statusCode(415);
        RestAssured.given()
                .contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/webhooks/crm/" + UUID.randomUUID())
                .then()
                .statusCode(415);
    }

    @Test
    void another_method_is_told_which_one_to_use() {
        RestAssured.get("/api/v1/webhooks/crm/" + UUID.randomUUID())
                .then()
                .statusCode(405)
                .header("Allow", "POST");
    }

    @Test
    void a_connection_has_its_own_rate() {
        Sender crm = new Sender().publish(Sender.SECRET, null, null, 1);
        crm.send("r1", DEAL).then().statusCode(202);
        crm.send("r2", DEAL).then().statusCode(429).header("Retry-After", equalTo("1"));
    }
}
