package io.diapason.compensation.payout;

import static io.diapason.platform.testing.TestKafka.header;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestDatabase;
import io.diapason.platform.testing.TestKafka;
import io.diapason.platform.testing.TestTokens;
import io.diapason.platform.testing.contract.EventContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class PayoutFlowTest {
    private static final String TYPE = SettlementConsumer.TYPE;
    private static final UUID STRANGER = UUID.fromString("0193a000-0000-7000-8000-0000000009ff");

    @Test
    void pays_a_settled_challenge_once_whatever_is_told_again() throws Exception {
        UUID challenge = UUID.randomUUID();
        String json = settled(challenge, true, TestTokens.userId("sophie"), STRANGER, TestTokens.userId("samir"));
        EventContract.holds(TYPE, json.getBytes(StandardCharsets.UTF_8));
        String first = "settled-" + challenge;

        tell(challenge, first, json);
        tell(challenge, first, json);
        tell(challenge, "told-anew-" + challenge, json);
        UUID after = UUID.randomUUID();
        tell(after, "after-" + after, settled(after, true, STRANGER));

        await().atMost(Duration.ofSeconds(20)).until(() -> lines(after).size() == 1);
        assertThat(lines(challenge)).hasSize(3);
        assertThat(as("paula")
                        .queryParam("challengeId", challenge.toString())
                        .get("/api/v1/payouts")
                        .<List<String>>path("items.amount.amount"))
                .containsExactlyInAnyOrder("33.34", "33.33", "33.33");
        as("paula").get("/api/v1/inbox").then().body("items.id", hasItem(challenge.toString()));
    }

    @Test
    void pays_nothing_when_the_gate_stayed_closed() {
        UUID closed = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        tell(closed, "closed-" + closed, settled(closed, false, STRANGER));
        tell(after, "after-" + after, settled(after, true, STRANGER));

        await().atMost(Duration.ofSeconds(20)).until(() -> lines(after).size() == 1);
        assertThat(lines(closed)).isEmpty();
    }

    @Test
    void shows_a_beneficiary_the_own_payout_once_somebody_else_approved_it() throws Exception {
        UUID challenge = UUID.randomUUID();
        tell(challenge, "own-" + challenge, settled(challenge, true, TestTokens.userId("samir"), STRANGER));
        await().atMost(Duration.ofSeconds(20)).until(() -> lines(challenge).size() == 2);
        String own = as("paula")
                .queryParam("challengeId", challenge.toString())
                .get("/api/v1/payouts")
                .path("items.find { it.beneficiary.userId == '" + TestTokens.userId("samir") + "' }.id");
        as("samir").get("/api/v1/payouts/" + own).then().statusCode(404);

        as("paula")
                .post("/api/v1/payouts/" + own + "/approvals")
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("approval.byName", equalTo("Paula Costa"));

        as("samir").get("/api/v1/payouts").then().body("items.id", hasItem(own));
        as("samir").get("/api/v1/payouts/" + own).then().statusCode(200).body("amount.amount", equalTo("50.00"));
        as("sophie").get("/api/v1/payouts").then().statusCode(200).body("items.id", not(hasItem(own)));
        as("sophie").get("/api/v1/payouts/" + own).then().statusCode(404);
        as("paula").post("/api/v1/payouts/" + own + "/approvals").then().statusCode(409);
        as("paula")
                .queryParam("challengeId", challenge.toString())
                .get("/api/v1/payouts/export")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString(own))
                .body(containsString(",50.00,EUR,Paula Costa,"));
        assertThat(auditOf(own)).contains("payout.read", "payout.approved", "payout.exported");
        staysSilentAboutAmounts(challenge, own);
    }

    @Test
    void lets_nobody_approve_the_own_payout() {
        UUID challenge = UUID.randomUUID();
        UUID analyst = UUID.randomUUID();
        tell(challenge, "mine-" + challenge, settled(challenge, true, analyst));
        await().atMost(Duration.ofSeconds(20)).until(() -> lines(challenge).size() == 1);
        String token = TestTokens.token()
                .id(analyst)
                .name("An Analyst")
                .organisation(TestTokens.ACME, "acme")
                .roles(Set.of("pay-analyst"))
                .sign();

        given().auth()
                .oauth2(token)
                .header("Accept-Language", "fr")
                .post("/api/v1/payouts/" + lines(challenge).getFirst() + "/approvals")
                .then()
                .statusCode(403)
                .body("code", equalTo("own-payout"))
                .body("detail", equalTo("Quelqu'un d'autre doit l'approuver."));
    }

    @Test
    void is_unknown_to_another_organisation() {
        UUID challenge = UUID.randomUUID();
        tell(challenge, "ours-" + challenge, settled(challenge, true, STRANGER));
        await().atMost(Duration.ofSeconds(20)).until(() -> lines(challenge).size() == 1);
        String foreign = TestTokens.token()
                .name("Theirs")
                .organisation(TestTokens.GLOBEX, "globex")
                .roles(Set.of("pay-analyst"))
                .sign();
        String path = "/api/v1/payouts/" + lines(challenge).getFirst();

        given().auth().oauth2(foreign).get(path).then().statusCode(404);
        given().auth().oauth2(foreign).post(path + "/approvals").then().statusCode(404);
        given().auth().oauth2(foreign).get("/api/v1/payouts").then().body("items.size()", equalTo(0));
        given().auth().oauth2(foreign).get("/api/v1/inbox").then().body("items.size()", equalTo(0));
        given().auth()
                .oauth2(foreign)
                .get("/api/v1/payouts/export")
                .then()
                .body(not(containsString(challenge.toString())));
        as("paula").get(path).then().statusCode(200).body("approval", nullValue());
    }

    @Test
    void sets_a_senseless_settlement_aside_and_goes_on() {
        UUID senseless = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        tell(senseless, "odd-" + senseless, settled(senseless, true, STRANGER).replace("\"EUR\"", "\"EURO\""));
        tell(after, "after-" + after, settled(after, true, STRANGER));

        await().atMost(Duration.ofSeconds(20)).until(() -> lines(after).size() == 1);
        assertThat(TestKafka.read(
                        "diapason.challenge.compensation-payout.dlq", 1, Duration.ofSeconds(20), one -> one.key()
                                .endsWith(senseless.toString())))
                .hasSize(1);
    }

    /** The row is the promise: nobody reads an amount in the database, in an event or in the trail. */
    private static void staysSilentAboutAmounts(UUID challenge, String payout) throws Exception {
        try (Connection admin = TestDatabase.shared().asAdmin();
                ResultSet row = admin.createStatement()
                        .executeQuery("select p::text from payouts p where id = '" + payout + "'")) {
            row.next();
            assertThat(row.getString(1)).doesNotContain("50.00");
        }
        List<ConsumerRecord<String, byte[]>> told =
                TestKafka.read("diapason.compensation", 2, Duration.ofSeconds(20), one -> one.key()
                        .endsWith(challenge.toString()));
        assertThat(told).hasSize(2);
        for (ConsumerRecord<String, byte[]> one : told) {
            EventContract.holds(header(one, "ce_type"), one.value());
            assertThat(new String(one.value(), StandardCharsets.UTF_8)).doesNotContain("50.00", "EUR");
        }
    }

    private static List<String> auditOf(String payout) throws Exception {
        try (Connection admin = TestDatabase.shared().asAdmin();
                ResultSet rows = admin.createStatement()
                        .executeQuery("select array_agg(action) from audit_lines where details::text like '%" + payout
                                + "%' or resource like '%" + payout + "%'")) {
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        }
    }

    private static List<String> lines(UUID challenge) {
        return as("paula")
                .queryParam("challengeId", challenge.toString())
                .get("/api/v1/payouts")
                .path("items.id");
    }

    private static void tell(UUID challenge, String event, String json) {
        TestKafka.send(
                "diapason.challenge",
                TestTokens.ACME + ":" + challenge,
                TestKafka.headers(event, TYPE, TestTokens.ACME, 9),
                json);
    }

    private static String settled(UUID challenge, boolean gateOpen, UUID... winners) {
        String ids =
                String.join(",", Stream.of(winners).map(id -> "\"" + id + "\"").toList());
        String members = String.join(
                ",",
                Stream.of(winners)
                        .map(id -> "{\"id\":\"%s\",\"userId\":\"%s\",\"name\":\"Somebody\",\"department\":\"sales\"}"
                                .formatted(id, id))
                        .toList());
        return """
                {"challengeId":"%s","name":"Spring","settledAt":"2026-07-03T09:30:00Z","gateOpen":%s,"currency":"EUR",
                 "total":"512340.00","target":"500000.00","prizes":[{"rank":1,"amount":"100.00","currency":"EUR",
                 "squadId":null,"memberIds":[%s],"members":[%s]}]}""".formatted(challenge, gateOpen, ids, members);
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.user(user)).contentType("application/json");
    }
}
