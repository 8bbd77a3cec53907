package io.diapason.gateway.door;

import static io.diapason.platform.testing.TestKafka.header;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.diapason.gateway.testing.GatewayBed;
import io.diapason.platform.testing.TestBroker;
import io.diapason.platform.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
class KnockingWhileTheBrokerIsAwayTest {
    private static final String DEAL = "{\"type\":\"deal.updated\",\"data\":{\"id\":\"1C1I7A6R\"}}";

    @TestHTTPResource(value = "/health", management = true)
    URL health;

    private final Sender crm = Sender.known();
    private boolean back;

    @BeforeEach
    void the_broker_goes_after_a_first_delivery() {
        crm.send("before", DEAL).then().statusCode(202);
        TestBroker.shared().stop();
    }

    /** Tests behind this one share the application: they find it with a broker that it knows again. */
    @AfterEach
    void the_broker_comes_back() {
        if (!back) {
            TestBroker.shared().start();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        crm.send("after-" + UUID.randomUUID(), DEAL).then().statusCode(202));
    }

    @Test
    void nothing_is_accepted_and_the_sender_is_told_to_try_again() {
        crm.send("away", DEAL)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("code", equalTo("broker-unavailable"));

        TestBroker.shared().start();
        back = true;

        // each try has its own name, so that a try which came too late is not taken for the refused one
        String[] accepted = new String[1];
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            String again = "again-" + UUID.randomUUID();
            crm.send(again, DEAL).then().statusCode(202);
            accepted[0] = again;
        });
        assertThat(TestKafka.read(
                        "diapason.crm.inbound",
                        Integer.MAX_VALUE,
                        Duration.ofSeconds(2),
                        record -> crm.connection.equals(header(record, "connection"))))
                .extracting(record -> header(record, "webhook-id"))
                .contains("before", accepted[0])
                .doesNotContain("away");
    }

    @Test
    void nobody_is_called_unknown_and_the_api_stays_up() {
        new Sender().send("unknown", DEAL).then().statusCode(503);
        given().auth()
                .oauth2(GatewayBed.provider().sophie())
                .get("/api/v1/deals")
                .then()
                .statusCode(200);
        given().get(health + "/ready").then().statusCode(200);
        given().get(health + "/live").then().statusCode(200);
    }
}
