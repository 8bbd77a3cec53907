package io.diapason.challenge.crm.completion;

import static io.diapason.challenge.crm.Api.adminOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.diapason.challenge.crm.Door;
import io.diapason.challenge.crm.completion.FakeVendor.Answer;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
@QuarkusTestResource(FakeVendor.class)
class CompletingDealsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TOKEN = "pat-eu1-a-secret";
    private static final String DEAL = """
        {"id":"%s","properties":{"dealname":"Cancity","amount":"1054","dealstage":"closedwon","deal_currency_code":"USD",
         "closedate":"2017-03-01T09:00:00.000Z","hubspot_owner_id":"42"},"updatedAt":"2017-03-02T09:00:00.000Z"}\
        """;

    @Test
    void a_deal_told_in_part_is_read_whole_and_later_news_still_stand() {
        UUID organisation = UUID.randomUUID();
        UUID connection = hubspot(organisation);
        FakeVendor.answers("/crm/v3/objects/deals/811", Answer.of(200, DEAL.formatted("811")));
        created(organisation, connection, "811");
        adminOf(organisation)
                .get("/api/v1/deals?incomplete=true&connectionId=" + connection)
                .then()
                .body("items[0].incomplete", hasItem("amount"));
        give(organisation, connection, TOKEN);
        await().atMost(SOON).untilAsserted(() -> adminOf(organisation)
                .get("/api/v1/deals")
                .then()
                .body("items[0].stage", equalTo("won"))
                .body("items[0].amount.amount", equalTo("1054.00"))
                .body("items[0].incomplete", empty()));
        assertThat(FakeVendor.tokensFor("/crm/v3/objects/deals/811?")).containsExactly("Bearer " + TOKEN);
        adminOf(organisation)
                .get("/api/v1/crm-connections/" + connection + "/deliveries")
                .then()
                .body("items.type", hasItem("deal.read"));
        String token = adminOf(organisation)
                .get("/api/v1/crm-connections/" + connection + "/read-token")
                .then()
                .body("set", equalTo(true))
                .extract()
                .asString();
        assertThat(token).doesNotContain(TOKEN);
        changed(organisation, connection, "811", "1200");
        await().atMost(SOON).untilAsserted(() -> adminOf(organisation)
                .get("/api/v1/deals")
                .then()
                .body("items[0].amount.amount", equalTo("1200.00")));
    }

    @Test
    void a_refused_token_is_not_shown_again_until_it_is_replaced() {
        UUID organisation = UUID.randomUUID();
        UUID connection = hubspot(organisation);
        FakeVendor.answers("/crm/v3/objects/deals/812", Answer.of(401, "{}"));
        created(organisation, connection, "812");
        give(organisation, connection, "stale");
        await().atMost(SOON).untilAsserted(() -> trouble(organisation, connection, "refused"));
        FakeVendor.answers("/crm/v3/objects/deals/812", Answer.of(200, DEAL.formatted("812")));
        give(organisation, connection, TOKEN);
        await().atMost(SOON)
                .untilAsserted(
                        () -> adminOf(organisation).get("/api/v1/deals").then().body("items[0].incomplete", empty()));
        assertThat(FakeVendor.tokensFor("/crm/v3/objects/deals/812?"))
                .containsExactly("Bearer stale", "Bearer " + TOKEN);
        trouble(organisation, connection, null);
    }

    @Test
    void who_is_slow_redirects_or_asks_to_wait_is_left_alone() {
        Map.of(
                        "821", new Answer(429, "{}", Map.of("Retry-After", "600"), 0),
                        "822", new Answer(302, "", Map.of("Location", "http://localhost:1/stolen"), 0),
                        "823", new Answer(200, DEAL.formatted("823"), Map.of(), 8000),
                        "824", Answer.of(500, "oops"))
                .forEach((deal, answer) -> {
                    UUID organisation = UUID.randomUUID();
                    UUID connection = hubspot(organisation);
                    FakeVendor.answers("/crm/v3/objects/deals/" + deal, answer);
                    created(organisation, connection, deal);
                    give(organisation, connection, TOKEN);
                    await().atMost(Duration.ofSeconds(40))
                            .untilAsserted(() -> trouble(
                                    organisation, connection, answer.status() == 429 ? "too-many" : "unreachable"));
                    assertThat(FakeVendor.tokensFor("/crm/v3/objects/deals/" + deal + "?"))
                            .hasSize(1);
                });
        assertThat(FakeVendor.tokensFor("/stolen")).isEmpty();
    }

    @Test
    void pipedrive_answers_what_its_webhooks_tell() {
        UUID organisation = UUID.randomUUID();
        UUID connection = connection(organisation, "{\"name\":\"P\",\"vendor\":\"pipedrive\"}");
        FakeVendor.answers("/api/v2/deals/831", Answer.of(200, """
            {"success":true,"data":{"id":831,"title":"Deal","status":"won","value":12.5,"currency":"EUR",
             "won_time":"2025-04-16T10:00:00Z","add_time":"2025-04-15T10:00:00Z","update_time":"2025-04-17T10:00:00Z"}}\
            """));
        new Door(organisation, connection).deliver("e-1", "831", """
            {"meta":{"action":"change","entity":"deal","id":"e-1","timestamp":"2025-04-16T00:00:00Z","version":"2.0"},
             "data":{"id":831,"status":"won"},"previous":null}\
            """, Map.of("vendor", "pipedrive"));
        TestKafka.flush();
        give(organisation, connection, TOKEN);
        await().atMost(SOON).untilAsserted(() -> adminOf(organisation)
                .get("/api/v1/deals")
                .then()
                .body("items[0].amount.amount", equalTo("12.50"))
                .body("items[0].closedOn", equalTo("2025-04-16")));
        assertThat(FakeVendor.tokensFor("/api/v2/deals/831")).containsExactly(TOKEN);
    }

    @Test
    void is_for_admins_of_the_organisation_and_for_vendors_with_lasting_tokens() {
        UUID organisation = UUID.randomUUID();
        UUID connection = hubspot(organisation);
        String path = "/api/v1/crm-connections/" + connection + "/read-token";
        String body = "{\"token\":\"" + TOKEN + "\"}";
        adminOf(UUID.randomUUID()).body(body).put(path).then().statusCode(404);
        adminOf(organisation)
                .body("{\"token\":\"a\\r\\nHost: x\"}")
                .put(path)
                .then()
                .statusCode(400);
        UUID salesforce = connection(
                organisation, "{\"name\":\"S\",\"vendor\":\"salesforce\",\"sender\":\"00D7F00000107XsUAI\"}");
        adminOf(organisation)
                .body(body)
                .put("/api/v1/crm-connections/" + salesforce + "/read-token")
                .then()
                .statusCode(422)
                .body("code", equalTo("read-token-not-taken"))
                .body(not(containsString(TOKEN)));
        give(organisation, connection, TOKEN);
        adminOf(organisation).delete(path).then().statusCode(204);
        adminOf(organisation).get(path).then().body("set", equalTo(false)).body("taken", equalTo(true));
    }

    private static void trouble(UUID organisation, UUID connection, String trouble) {
        adminOf(organisation)
                .get("/api/v1/crm-connections/" + connection + "/read-token")
                .then()
                .body("trouble", equalTo(trouble));
    }

    private static void give(UUID organisation, UUID connection, String token) {
        adminOf(organisation)
                .body("{\"token\":\"" + token + "\"}")
                .put("/api/v1/crm-connections/" + connection + "/read-token")
                .then()
                .statusCode(204);
    }

    private static UUID hubspot(UUID organisation) {
        return connection(organisation, "{\"name\":\"H\",\"vendor\":\"hubspot\",\"secret\":\"12345678\"}");
    }

    private static UUID connection(UUID organisation, String body) {
        return UUID.fromString(adminOf(organisation)
                .body(body)
                .post("/api/v1/crm-connections")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static void created(UUID organisation, UUID connection, String deal) {
        deliver(organisation, connection, deal, "\"occurredAt\":1488358800000,\"subscriptionType\":\"deal.creation\"");
    }

    private static void changed(UUID organisation, UUID connection, String deal, String amount) {
        deliver(organisation, connection, deal, """
            "occurredAt":1488531600000,"subscriptionType":"deal.propertyChange","propertyName":"amount",
            "propertyValue":"%s\"\
            """.formatted(amount));
    }

    private static void deliver(UUID organisation, UUID connection, String deal, String event) {
        new Door(organisation, connection)
                .deliver(
                        "body-" + event.hashCode(),
                        deal,
                        "[{\"objectId\":" + deal + ",\"subscriptionId\":1," + event + "}]",
                        Map.of("vendor", "hubspot"));
        TestKafka.flush();
        await().atMost(SOON)
                .untilAsserted(() ->
                        adminOf(organisation).get("/api/v1/deals").then().body("items.externalId", hasItem(deal)));
    }
}
