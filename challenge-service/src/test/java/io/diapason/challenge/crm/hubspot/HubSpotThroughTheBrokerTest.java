package io.diapason.challenge.crm.hubspot;

import static io.diapason.challenge.crm.Api.adminOf;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.challenge.crm.Api;
import io.diapason.challenge.crm.Door;
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
class HubSpotThroughTheBrokerTest {
    @Test
    void an_unknown_object_in_a_batch_is_set_aside_and_the_rest_is_taken() {
        UUID organisation = UUID.randomUUID();
        UUID connection = Api.connection(organisation);
        String batch = """
                [{"objectId":7,"subscriptionId":1,"occurredAt":1488358800000,"subscriptionType":"deal.creation"},
                 {"objectId":7,"subscriptionId":2,"occurredAt":1488358800000,"subscriptionType":"deal.propertyChange",
                  "propertyName":"dealname","propertyValue":"Cancity"},
                 {"objectId":9,"subscriptionId":3,"occurredAt":1488358800000,"subscriptionType":"ticket.creation"}]""";
        Door door = new Door(organisation, connection);
        door.deliver("body-1", "7", batch, Map.of("vendor", "hubspot"));
        door.deliver("body-2", "7", batch.replace("}]", "} ]"), Map.of("vendor", "hubspot"));
        TestKafka.flush();

        String deliveries = "/api/v1/crm-connections/" + connection + "/deliveries";
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> adminOf(organisation)
                .get(deliveries)
                .then()
                .body("items", hasSize(3))
                .body("items.state", containsInAnyOrder("applied", "applied", "set-aside"))
                .body("items.reason", hasItem("object-unknown")));
        adminOf(organisation)
                .get("/api/v1/deals")
                .then()
                .body("items", hasSize(1))
                .body("items[0].externalId", equalTo("7"))
                .body("items[0].name", equalTo("Cancity"))
                .body("items[0].amount", nullValue());
        adminOf(organisation)
                .body("{\"state\":\"set-aside\"}")
                .post("/api/v1/crm-connections/" + connection + "/replays")
                .then()
                .statusCode(202)
                .body("replayed", equalTo(1));
        adminOf(organisation).get(deliveries).then().body("items", hasSize(3));
    }
}
