package io.diapason.challenge.crm.connection;

import static io.diapason.challenge.crm.Api.adminOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.challenge.crm.Door;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Changing a mapping reads what was told before again. */
@QuarkusTest
@QuarkusTestResource(TestBed.class)
class MappingAConnectionTest {
    private static final long AT = 1_488_411_000_000L; // 2017-03-01T23:30:00Z: the next day in Paris
    private static final String MAPPING = """
        {"mapping":{"stages":{"signed":"won","paid-back":"refunded"},"currency":"CHF","zone":"Europe/Paris"}}\
        """;

    @Test
    void the_state_is_as_if_the_mapping_had_been_so_from_the_start() {
        UUID late = UUID.randomUUID();
        UUID lateConnection = connection(late);
        tell(late, lateConnection);
        deals(late)
                .body("items.find { it.externalId == '1' }.stage", equalTo("open"))
                .body("items.find { it.externalId == '1' }.incomplete", contains("stage"))
                .body("items.find { it.externalId == '1' }.closedOn", nullValue())
                .body("items.find { it.externalId == '1' }.amount.currency", equalTo("EUR"));
        patch(late, lateConnection, MAPPING).statusCode(200).body("mapping.stages.signed", equalTo("won"));

        UUID early = UUID.randomUUID();
        UUID earlyConnection = connection(early);
        patch(early, earlyConnection, MAPPING).statusCode(200);
        tell(early, earlyConnection);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> deals(late)
                .body("items.find { it.externalId == '1' }.stage", equalTo("won"))
                .body("items.find { it.externalId == '1' }.closedOn", equalTo("2017-03-02"))
                .body("items.find { it.externalId == '1' }.amount.currency", equalTo("CHF"))
                .body("items.find { it.externalId == '1' }.incomplete", empty())
                .body("items.find { it.externalId == '2' }.stage", equalTo("won"))
                .body("items.find { it.externalId == '2' }.refunded.amount", equalTo("1000.00")));
        assertThat(states(late)).isEqualTo(states(early)).hasSize(3);
    }

    @Test
    void taking_a_meaning_back_leaves_what_the_vendor_means() {
        UUID organisation = UUID.randomUUID();
        UUID connection = connection(organisation);
        tell(organisation, connection);
        patch(organisation, connection, "{\"mapping\":{\"stages\":{\"closedwon\":\"lost\"}}}")
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> deals(organisation)
                .body("items.find { it.externalId == '3' }.stage", equalTo("lost")));
        patch(organisation, connection, "{\"mapping\":{\"stages\":{\"closedwon\":null}}}")
                .statusCode(200)
                .body("mapping.stages.closedwon", nullValue());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> deals(organisation)
                .body("items.find { it.externalId == '3' }.stage", equalTo("won")));
    }

    @Test
    void the_lint_says_what_is_missing_in_the_readers_language() {
        UUID organisation = UUID.randomUUID();
        UUID connection = connection(organisation);
        String lint = "/api/v1/crm-connections/" + connection + "/lint";
        adminOf(organisation).get(lint).then().body("findings.code", hasItems("no-deals-yet", "zone-missing"));
        tell(organisation, connection);
        adminOf(organisation)
                .header("Accept-Language", "fr")
                .get(lint)
                .then()
                .statusCode(200)
                .body("deals", equalTo(3))
                .body("incomplete", equalTo(2))
                .body(
                        "findings.code",
                        hasItems("stages-unmapped", "currency-missing", "owners-unmapped", "deals-incomplete"))
                .body(
                        "findings.find { it.code == 'stages-unmapped' }.sentence",
                        equalTo("La signification de ces étapes n'a pas été donnée : paid-back, signed. Leurs affaires"
                                + " comptent comme ouvertes."))
                .body("findings.find { it.code == 'stages-unmapped' }.severity", equalTo("error"))
                .body("stages.find { it.stage == 'closedwon' }.meaning", equalTo("won"))
                .body("stages.find { it.stage == 'signed' }.meaning", nullValue());
        adminOf(organisation).get("/api/v1/deals?incomplete=true").then().body("items.externalId", not(hasItem("3")));
        patch(organisation, connection, MAPPING).statusCode(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> adminOf(organisation)
                .get(lint)
                .then()
                .body("incomplete", equalTo(0))
                .body("findings.code", contains("owners-unmapped")));
        adminOf(UUID.randomUUID()).get(lint).then().statusCode(404);
    }

    @Test
    void refuses_what_cannot_be() {
        UUID organisation = UUID.randomUUID();
        UUID connection = connection(organisation);
        Map.of(
                        "{\"mapping\":{\"currency\":\"XXY\"}}", "/mapping/currency",
                        "{\"mapping\":{\"zone\":\"Mars\"}}", "/mapping/zone")
                .forEach((body, pointer) ->
                        patch(organisation, connection, body).statusCode(400).body("errors.pointer", hasItem(pointer)));
        patch(organisation, connection, "{\"mapping\":{\"stages\":{\"x\":\"sold\"}}}")
                .statusCode(400);
        UUID standard = io.diapason.challenge.crm.Api.connection(organisation);
        patch(organisation, standard, MAPPING).statusCode(400).body("errors.pointer", hasItem("/mapping"));
    }

    private static UUID connection(UUID organisation) {
        return UUID.fromString(adminOf(organisation)
                .body("{\"name\":\"H\",\"vendor\":\"hubspot\",\"secret\":\"12345678\"}")
                .post("/api/v1/crm-connections")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static ValidatableResponse patch(UUID organisation, UUID connection, String body) {
        String one = "/api/v1/crm-connections/" + connection;
        int version = adminOf(organisation).get(one).then().extract().path("version");
        return adminOf(organisation)
                .header("If-Match", "\"v" + version + "\"")
                .body(body)
                .patch(one)
                .then();
    }

    private static ValidatableResponse deals(UUID organisation) {
        return adminOf(organisation).get("/api/v1/deals").then().statusCode(200);
    }

    private static List<Map<String, Object>> states(UUID organisation) {
        List<Map<String, Object>> items = deals(organisation).extract().path("items");
        return items.stream()
                .map(deal -> {
                    Map<String, Object> state = new java.util.TreeMap<>(deal);
                    state.remove("id");
                    state.remove("version");
                    return state;
                })
                .sorted(java.util.Comparator.comparing(deal -> String.valueOf(deal.get("externalId"))))
                .toList();
    }

    /** Three deals with an amount and a day: signed, paid back, and won as HubSpot says it. */
    private static void tell(UUID organisation, UUID connection) {
        StringBuilder events = new StringBuilder("[");
        List<String> stages = List.of("signed", "paid-back", "closedwon");
        for (int deal = 1; deal <= stages.size(); deal++) {
            for (var told : Map.of(
                            "amount",
                            "1000",
                            "dealstage",
                            stages.get(deal - 1),
                            "closedate",
                            "" + AT,
                            "hubspot_owner_id",
                            "9")
                    .entrySet()) {
                events.append(events.length() == 1 ? "" : ",")
                        .append("""
                            {"objectId":%d,"subscriptionId":1,"occurredAt":%d,"subscriptionType":"deal.propertyChange",
                             "propertyName":"%s","propertyValue":"%s"}\
                            """.formatted(deal, AT, told.getKey(), told.getValue()));
            }
        }
        new Door(organisation, connection)
                .deliver("body-1", "", events.append(']').toString(), Map.of("vendor", "hubspot"));
        TestKafka.flush();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> deals(organisation).body("items.size()", equalTo(3)));
    }
}
