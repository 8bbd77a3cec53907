package io.diapason.challenge.template;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.challenge.crm.Door;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class TemplateResourceTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final UUID organisation = UUID.randomUUID();
    private final Door door = new Door(organisation, UUID.randomUUID());

    @Test
    void propose_dates_but_no_figure_without_a_history() {
        templates("manager")
                .statusCode(200)
                .body("items.template", contains("four-weeks", "next-month", "next-quarter"))
                .body("items.currency", everyItem(equalTo("EUR")))
                .body("items.objective.target", everyItem(nullValue()))
                .body("items.objective.reason", everyItem(equalTo("short-history")));
        templates("member").statusCode(403);
    }

    @Test
    void propose_what_the_history_of_both_departments_shows() {
        LocalDate month = TODAY.withDayOfMonth(1).minusMonths(8);
        for (int i = 0; i < 8; i++) {
            LocalDate on = month.plusMonths(i);
            String deal = "deal-" + i;
            door.deliver("won-" + i, deal, """
                    {"type":"deal.updated","timestamp":"%sT09:00:00Z","data":{"id":"%s","name":"Deal","stage":"won",
                     "amount":"%d.00","currency":"USD","closedOn":"%s"}}""".formatted(on, deal, 100 + 10 * i, on));
            door.deliver("touch-" + i, deal, """
                    {"type":"touch.recorded","timestamp":"%sT08:00:00Z","data":{"id":"t-%d","dealId":"%s","kind":"form",
                     "campaignId":"c","occurredAt":"%sT08:00:00Z"}}""".formatted(on, i, deal, on));
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> templates("manager")
                .body("items[1].currency", equalTo("USD"))
                .body("items[1].periods", equalTo(8))
                .body("items[1].objective.baseline.amount", equalTo("135.00"))
                .body("items[1].objective.target.amount", equalTo("150.00"))
                .body("items[1].objective.chance", equalTo(0.4f))
                .body("items[1].marketing.target.amount", equalTo("150.00"))
                .body("items[1].sales.baseline.amount", equalTo("0.00"))
                .body("items[1].sales.reason", equalTo("no-spread"))
                .body("items[2].objective.reason", equalTo("short-history")));
    }

    private ValidatableResponse templates(String role) {
        String token = TestTokens.token()
                .id(TestTokens.userId("sophie"))
                .name("sophie")
                .organisation(organisation, "house")
                .department("sales")
                .roles(Set.of(role))
                .sign();
        return given().auth().oauth2(token).get("/api/v1/challenge-templates").then();
    }
}
