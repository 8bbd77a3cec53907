package io.diapason.challenge.crm.salesforce;

import static io.diapason.challenge.crm.Api.adminOf;
import static io.diapason.challenge.crm.Messages.published;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.diapason.challenge.crm.Door;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class SalesforceThroughTheBrokerTest {
    private static final Map<String, String> HEADERS = Map.of("vendor", "salesforce");
    private static final String OLD = published("salesforce_outbound_opportunity_2017.xml");

    @Test
    void a_message_sent_again_after_a_newer_one_changes_nothing() {
        UUID organisation = UUID.randomUUID();
        UUID connection = connection(organisation);
        Door door = new Door(organisation, connection);
        String newer = OLD.replace("04l7F000008aeAyQAI", "04l7F000008aeAzQAI").replace("120000.0", "90000.0");
        String deliveries = "/api/v1/crm-connections/" + connection + "/deliveries";
        int sent = 0;
        String last = OLD.replace("04l7F000008aeAyQAI", "04l7F000008aeB0QAI").replace("003pmdWQAQ", "003pmdXQAQ");
        for (String body : List.of(OLD, newer, OLD + "\n", last)) {
            door.deliver("body-" + sent++, "0067F000003pmdWQAQ", body, HEADERS);
            TestKafka.flush();
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> adminOf(organisation).get(deliveries).then().body("items", hasSize(3)));
        adminOf(organisation)
                .get("/api/v1/deals")
                .then()
                .body("items.find { it.externalId == '0067F000003pmdWQAQ' }.amount.amount", equalTo("90000.00"));
    }

    @Test
    void a_gap_is_shown_and_an_unknown_object_of_the_batch_is_set_aside() {
        UUID organisation = UUID.randomUUID();
        UUID connection = connection(organisation);
        String event = """
            {"ChangeEventHeader":{"entityName":"%s","recordIds":["0067F000003pmdWQAQ"],"changeType":"%s",
             "transactionKey":"t-%d","sequenceNumber":1,"commitTimestamp":%d}%s}\
            """;
        String batch = "["
                + event.formatted(
                        "Opportunity",
                        "CREATE",
                        1,
                        1488358800000L,
                        ",\"Name\":\"Cancity\",\"StageName\":\"Closed Won\"")
                + "," + event.formatted("Opportunity", "GAP_UPDATE", 2, 1488358800001L, "")
                + "," + event.formatted("Case", "CREATE", 3, 1488358800002L, "") + "]";
        new Door(organisation, connection).deliver("body-1", "", batch, HEADERS);
        TestKafka.flush();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> adminOf(organisation)
                .get("/api/v1/crm-connections/" + connection + "/deliveries")
                .then()
                .body("items.id", containsInAnyOrder("t-1-1", "t-2-1", "t-3-1"))
                .body("items.state", containsInAnyOrder("applied", "applied", "set-aside"))
                .body("items.reason", hasItem("gap-told")));
        adminOf(organisation)
                .get("/api/v1/deals")
                .then()
                .body("items", hasSize(1))
                .body("items[0].stage", equalTo("won"))
                .body("items[0].incomplete", containsInAnyOrder("amount", "closedOn", "gap"));
    }

    private static UUID connection(UUID organisation) {
        return UUID.fromString(adminOf(organisation)
                .body("{\"name\":\"Salesforce\",\"vendor\":\"salesforce\",\"sender\":\"00D7F00000107Xs\"}")
                .post("/api/v1/crm-connections")
                .then()
                .statusCode(201)
                .body("sender", equalTo("00D7F00000107XsUAI"))
                .extract()
                .path("id"));
    }
}
