package io.diapason.challenge.crm.action;

import static io.diapason.challenge.crm.Api.adminOf;
import static io.diapason.challenge.crm.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.diapason.challenge.crm.Door;
import io.diapason.platform.testing.TestBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class MarketingActionsTest {
    private static final String ACTIONS = "/api/v1/marketing-actions";

    private final UUID organisation = UUID.randomUUID();
    private final Door door = new Door(organisation, UUID.randomUUID());

    @BeforeEach
    void three_deals() {
        deal("by-utm", "Elsewhere", "Spring-Webinar");
        deal("by-account", "CANCITY", "");
        deal("both", "Cancity", "spring-webinar");
        deal("neither", "Isdom", "autumn");
        await().ignoreExceptions()
                .untilAsserted(
                        () -> adminOf(organisation).get("/api/v1/deals").then().body("items", hasSize(4)));
    }

    @Test
    void touch_deals_by_utm_else_by_account_and_each_deal_once() {
        log("""
            {"name":"Spring webinar","kind":"attended","startsOn":"2017-03-01","utmCampaign":"spring-webinar ",
             "spend":{"amount":"1200.00","currency":"EUR"},"accounts":["Cancity","Cancity","Nobody"]}\
            """).statusCode(201).body("touches", equalTo(3));

        touches("by-utm").body("touches.kind", contains("attended")).body("touches.department", contains("marketing"));
        touches("by-account").body("touches", hasSize(1));
        touches("both").body("touches", hasSize(1));
        touches("neither").body("touches", empty());
        adminOf(organisation)
                .get("/api/v1/campaigns")
                .then()
                .body("items.name", contains("Spring webinar"))
                .body("items[0].spend.amount", equalTo("1200.00"));
    }

    @Test
    void are_taken_back_with_their_touches() {
        String campaign =
                log("{\"name\":\"Fair\",\"kind\":\"meeting\",\"startsOn\":\"2017-03-01\",\"accounts\":[\"Isdom\"]}")
                        .statusCode(201)
                        .extract()
                        .path("campaignId");
        touches("neither").body("touches", hasSize(1));
        String path = ACTIONS + "/" + campaign.substring("action:".length());

        as("gus").delete(path).then().statusCode(404);
        adminOf(organisation).delete(path).then().statusCode(204);

        touches("neither").body("touches", empty());
        adminOf(organisation).get("/api/v1/campaigns").then().body("items", empty());
        adminOf(organisation).delete(path).then().statusCode(404);
    }

    @Test
    void a_touch_that_names_a_deal_counts_for_no_other_of_the_account() {
        door.deliver("t1", "t1", """
            {"type":"touch.recorded","timestamp":"2017-03-01T09:00:00Z","data":{"id":"t1","dealId":"by-account",
             "account":"Cancity","kind":"meeting","department":"sales"}}\
            """);
        door.deliver("t2", "t2", """
            {"type":"touch.recorded","timestamp":"2017-03-01T10:00:00Z","data":{"id":"t2","account":"cancity",
             "utmCampaign":"AUTUMN","kind":"form","department":"marketing"}}\
            """);
        await().ignoreExceptions().untilAsserted(() -> touches("neither").body("touches", hasSize(1)));
        touches("by-account").body("touches.kind", contains("meeting", "form"));
        touches("both").body("touches.kind", contains("form"));
    }

    @Test
    void are_checked_and_for_heads_and_admins_only() {
        log("{\"name\":\" \",\"kind\":\"meeting\",\"startsOn\":\"2017-03-01\"}").statusCode(400);
        log("{\"name\":\"x\",\"kind\":\"meeting\",\"startsOn\":\"2017-03-02\",\"endsOn\":\"2017-03-01\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/endsOn"));
        as("samir")
                .body("{\"name\":\"x\",\"kind\":\"meeting\",\"startsOn\":\"2017-03-01\"}")
                .post(ACTIONS)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse log(String body) {
        return adminOf(organisation).body(body).post(ACTIONS).then();
    }

    private ValidatableResponse touches(String deal) {
        String id =
                adminOf(organisation).get("/api/v1/deals").path("items.find { it.externalId == '" + deal + "' }.id");
        return adminOf(organisation).get("/api/v1/deals/" + id).then().statusCode(200);
    }

    private void deal(String id, String account, String utm) {
        door.deliver(id, id, """
            {"type":"deal.updated","timestamp":"2017-03-02T09:00:00Z","data":{"id":"%s","stage":"open","account":"%s",
             "utmCampaign":"%s"}}\
            """.formatted(id, account, utm));
    }
}
