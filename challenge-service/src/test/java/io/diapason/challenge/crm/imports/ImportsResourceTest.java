package io.diapason.challenge.crm.imports;

import static io.diapason.challenge.crm.Api.adminOf;
import static io.diapason.challenge.crm.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.diapason.challenge.crm.Door;
import io.diapason.platform.testing.TestBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class ImportsResourceTest {
    private final UUID organisation = UUID.randomUUID();

    @Test
    void a_bad_line_does_not_stop_the_good_ones() {
        String job = take("deals", """
            id;name;stage;amount;currency;owner_id;closed_on
            d-1;One;won;10.00;EUR;sam;2017-03-01
            d-2;Two;won;ten;EUR;sam;2017-03-01
            ;Three;open;;;;
            d-4;Four;won;5.00;EUR;sam;2017-02-30
            d-5;Five;open;;;;
            """);
        adminOf(organisation)
                .get(job)
                .then()
                .body("status", equalTo("done"))
                .body("accepted", equalTo(2))
                .body("rejectedCount", equalTo(3))
                .body("rejected.line", contains(3, 4, 5))
                .body("rejected.column", contains("amount", "id", "closed_on"))
                .body("rejected.reason", contains("amount-not-a-number", "id-missing", "date-impossible"));
        String csv = adminOf(organisation)
                .accept("text/csv")
                .get(job + "/rejects")
                .then()
                .extract()
                .asString();
        assertThat(csv.lines()).contains("line,column,reason", "3,amount,amount-not-a-number");
        deals().body("items.externalId", contains("d-1", "d-5"));
    }

    @Test
    void counts_nothing_twice_beside_live_events() {
        new Door(organisation, UUID.randomUUID()).deliver("w", "d-1", """
            {"type":"deal.updated","timestamp":"2017-03-02T09:00:00Z","data":{"id":"d-1","stage":"won","amount":"11.00",
             "currency":"EUR","closedOn":"2017-03-02"}}\
            """);
        await().ignoreExceptions().untilAsserted(() -> deals().body("items", hasSize(1)));
        String file = """
            id,stage,amount,currency,closed_on,updated_at
            d-1,open,10.00,EUR,,2017-03-01T00:00:00Z
            """;
        take("deals", file);
        take("deals", file);
        adminOf(organisation)
                .get("/api/v1/deals/totals?stage=won")
                .then()
                .body("items", hasSize(1))
                .body("items[0].amount.amount", equalTo("11.00"));
    }

    @Test
    void owners_become_members_once() {
        String file = """
            owner_id,name,email,department,team,manager,user_id
            moses.frase,Moses Frase,moses@acme.example,sales,Central,Dustin Brinkmann,
            m.frase,,MOSES@acme.example,,,,
            anna,Anna,nonsense,sales,,,
            """;
        String job = take("owners", file);
        adminOf(organisation)
                .get(job)
                .then()
                .body("accepted", equalTo(2))
                .body("rejected.reason", hasItem("email-invalid"));
        take("owners", file);
        adminOf(organisation)
                .get("/api/v1/members")
                .then()
                .body("items", hasSize(1))
                .body("items[0].crmOwnerIds", contains("m.frase", "moses.frase"))
                .body("items[0].team", equalTo("Central"));
    }

    @Test
    void a_file_that_is_none_says_so() {
        adminOf(organisation)
                .get(take("deals", "name,stage\nx,open\n"))
                .then()
                .body("status", equalTo("failed"))
                .body("reason", equalTo("column-missing"));
        adminOf(organisation)
                .contentType("text/csv")
                .body("id\n")
                .post("/api/v1/imports?kind=pears")
                .then()
                .statusCode(400);
        adminOf(organisation)
                .contentType("text/csv")
                .body("id\n")
                .post("/api/v1/imports")
                .then()
                .statusCode(400);
        adminOf(organisation)
                .body("{}")
                .post("/api/v1/imports?kind=deals")
                .then()
                .statusCode(415);
        as("sophie")
                .contentType("text/csv")
                .body("id\n")
                .post("/api/v1/imports?kind=deals")
                .then()
                .statusCode(403);
        String job = take("campaigns", "id,name\nc,C\n");
        as("gus").get(job).then().statusCode(404);
        as("gus").accept("text/csv").get(job + "/rejects").then().statusCode(404);
    }

    private String take(String kind, String csv) {
        String location = adminOf(organisation)
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/imports?kind=" + kind)
                .then()
                .statusCode(202)
                .body("status", equalTo("running"))
                .extract()
                .header("Location");
        String job = URI.create(location).getPath();
        await().until(() ->
                !adminOf(organisation).get(job).then().extract().path("status").equals("running"));
        return job;
    }

    private ValidatableResponse deals() {
        return adminOf(organisation).get("/api/v1/deals").then();
    }
}
