package io.diapason.challenge.crm.picture;

import static io.diapason.challenge.crm.Api.adminOf;
import static io.diapason.challenge.crm.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.challenge.crm.Door;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class DealsResourceTest {
    private UUID organisation;
    private Door door;
    private int said;

    @BeforeEach
    void anOrganisationOfItsOwn() {
        organisation = UUID.randomUUID();
        door = new Door(organisation, UUID.randomUUID());
    }

    @Test
    void a_late_word_changes_only_what_nobody_spoke_of_since() {
        say(
                "deal.updated",
                "10:00",
                "\"id\":\"d\",\"stage\":\"won\",\"amount\":\"100\",\"currency\":\"USD\",\"closedOn\":\"2017-03-01\"");
        say("deal.updated", "09:00", "\"id\":\"d\",\"stage\":\"open\",\"name\":\"Late\",\"account\":\"Cancity\"");
        await().ignoreExceptions().untilAsserted(() -> deals("").body("items[0].name", equalTo("Late")));
        deals("")
                .body("items[0].stage", equalTo("won"))
                .body("items[0].amount.amount", equalTo("100.00"))
                .body("items[0].amount.currency", equalTo("USD"))
                .body("items[0].account", equalTo("Cancity"));
    }

    @Test
    void deleted_merged_and_refunded_deals_count_as_they_should() {
        won("a", "100.00");
        won("b", "50.00");
        won("c", "25.00");
        say("deal.deleted", "11:00", "\"id\":\"c\"");
        say("deal.merged", "11:00", "\"id\":\"b\",\"intoId\":\"a\"");
        say("deal.refunded", "11:00", "\"id\":\"a\",\"amount\":\"10.00\",\"on\":\"2017-03-05\"");
        say("touch.recorded", "11:00", "\"id\":\"t\",\"dealId\":\"b\",\"kind\":\"demo\",\"department\":\"sales\"");
        await().ignoreExceptions().untilAsserted(() -> adminOf(organisation)
                .get("/api/v1/deals/totals?by=month&stage=won")
                .then()
                .body("items", hasSize(1))
                .body("items[0].amount.amount", equalTo("90.00")));
        deals("").body("items.externalId", contains("a")).body("items[0].refunded.amount", equalTo("10.00"));
        String id = deals("").extract().path("items[0].id");
        await().ignoreExceptions().untilAsserted(() -> adminOf(organisation)
                .get("/api/v1/deals/" + id)
                .then()
                .body("touches.externalId", contains("t")));
        adminOf(organisation)
                .queryParam("dealId", id)
                .get("/api/v1/touches")
                .then()
                .body("items", hasSize(1))
                .body("items[0].department", equalTo("sales"));
    }

    @Test
    void lists_narrow_page_and_export() {
        for (int i = 0; i < 5; i++) {
            say(
                    "deal.updated",
                    "09:00",
                    "\"id\":\"d" + i + "\",\"name\":\"=Deal " + i + "\",\"ownerId\":\"o" + i % 2
                            + "\",\"stage\":\"won\",\"amount\":\"1.00\",\"currency\":\"EUR\",\"closedOn\":\"2017-03-0"
                            + (i + 1) + "\"");
        }
        await().ignoreExceptions().untilAsserted(() -> deals("").body("items", hasSize(5)));
        deals("?ownerId=o1").body("items.externalId", contains("d3", "d1"));
        deals("?closedFrom=2017-03-02&closedTo=2017-03-03").body("items.externalId", contains("d2", "d1"));
        deals("?q=deal 4").body("items.externalId", contains("d4"));
        deals("?stage=lost").body("items", hasSize(0));
        deals("?closedFrom=never").statusCode(400);
        String cursor = deals("?limit=3").body("items", hasSize(3)).extract().path("nextCursor");
        adminOf(organisation)
                .queryParam("cursor", cursor)
                .get("/api/v1/deals?limit=3")
                .then()
                .body("items.externalId", contains("d1", "d0"))
                .body("nextCursor", nullValue());
        String csv = adminOf(organisation)
                .accept("text/csv")
                .get("/api/v1/deals")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(6).anyMatch(line -> line.startsWith("d4,'=Deal 4,won,1.00,EUR,"));
    }

    @Test
    void campaigns_are_shown_with_their_spend() {
        say(
                "campaign.updated",
                "09:00",
                "\"id\":\"c-9\",\"name\":\"Spring\",\"channel\":\"webinar\",\"spend\":\"1200.00\",\"currency\":\"USD\"");
        await().ignoreExceptions()
                .untilAsserted(() ->
                        adminOf(organisation).get("/api/v1/campaigns").then().body("items", hasSize(1)));
        adminOf(organisation)
                .get("/api/v1/campaigns")
                .then()
                .body("items[0].externalId", equalTo("c-9"))
                .body("items[0].spend.amount", equalTo("1200.00"));
    }

    @Test
    void other_services_hear_of_won_deals() {
        won("d", "100.00");
        await().ignoreExceptions().untilAsserted(() -> deals("").body("items", hasSize(1)));
        say("deal.updated", "12:00", "\"id\":\"d\",\"stage\":\"open\"");
        String key = organisation + ":";
        var told = TestKafka.read(
                "diapason.challenge",
                2,
                Duration.ofSeconds(10),
                one -> one.key().startsWith(key)
                        && String.valueOf(TestKafka.header(one, "ce_type")).contains(".deal-"));
        assertThat(told)
                .extracting(one -> TestKafka.header(one, "ce_type"))
                .isEqualTo(List.of("io.diapason.challenge.deal-won.v1", "io.diapason.challenge.deal-reopened.v1"));
        assertThat(new String(told.getFirst().value()))
                .contains("\"amount\":{\"amount\":\"100.00\",\"currency\":\"EUR\"}");
    }

    @Test
    void another_organisation_sees_none_of_it() {
        won("secret", "100.00");
        await().ignoreExceptions().untilAsserted(() -> deals("").body("items", hasSize(1)));
        String id = deals("").extract().path("items[0].id");
        as("gus").get("/api/v1/deals/" + id).then().statusCode(404);
        as("gus").queryParam("dealId", id).get("/api/v1/touches").then().body("items", hasSize(0));
        as("paula").get("/api/v1/deals").then().statusCode(403);
    }

    private void won(String id, String amount) {
        say(
                "deal.updated",
                "10:00",
                "\"id\":\"" + id + "\",\"stage\":\"won\",\"amount\":\"" + amount
                        + "\",\"currency\":\"EUR\",\"closedOn\":\"2017-03-01\"");
    }

    private void say(String type, String time, String data) {
        String id = data.split("\"id\":\"")[1].split("\"")[0];
        door.deliver(
                "w-" + said++,
                id,
                "{\"type\":\"" + type + "\",\"timestamp\":\"2017-03-01T" + time + ":00Z\",\"data\":{" + data + "}}");
    }

    private io.restassured.response.ValidatableResponse deals(String query) {
        return adminOf(organisation).get("/api/v1/deals" + query).then();
    }
}
