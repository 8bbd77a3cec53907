package io.diapason.challenge.crm.imports;

import static io.diapason.challenge.crm.Api.adminOf;
import static io.diapason.challenge.crm.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.diapason.challenge.crm.CrmFile;
import io.diapason.challenge.crm.Door;
import io.diapason.platform.testing.TestBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class ImportWizardResourceTest {
    private final UUID organisation = UUID.randomUUID();
    private final Wizard wizard = new Wizard(organisation);

    @Test
    void a_french_report_is_imported_as_it_is_and_taken_back_whole() {
        String file = wizard.staged(Exports.salesforceFrench());
        adminOf(organisation)
                .get(file)
                .then()
                .body("questions", empty())
                .body("remembered", equalTo(false))
                .body("mapping.currency", equalTo("EUR"));
        adminOf(organisation)
                .get(file + "/preview")
                .then()
                .body("lines", hasSize(20))
                .body("lines[0].line", equalTo(4))
                .body("lines[0].values.id", equalTo("1C1I7A6R"))
                .body("lines[0].values.stage", equalTo("won"))
                .body("lines[0].values.amount", equalTo("1054.00"))
                .body("lines[0].values.closedOn", equalTo("2017-03-01"));

        String dry = wizard.start(file + "/dry-runs");
        adminOf(organisation).get(dry).then().body("accepted", equalTo(4400)).body("dryRun", equalTo(true));
        deals().body("items", empty());

        String job = wizard.start(file + "/runs");
        adminOf(organisation).get(job).then().body("accepted", equalTo(4400)).body("rejectedCount", equalTo(0));
        BigDecimal won = CrmFile.pipeline().stream()
                .filter(CrmFile.Opportunity::isWon)
                .map(CrmFile.Opportunity::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(wizard.won()).isEqualByComparingTo(won);

        adminOf(organisation).delete(job).then().statusCode(202).body("status", equalTo("undoing"));
        wizard.ended(job);
        adminOf(organisation).get(job).then().body("status", equalTo("undone")).body("undone", equalTo(4400));
        deals().body("items", empty());
        adminOf(organisation).delete(job).then().statusCode(409);

        adminOf(organisation)
                .get(wizard.staged(Exports.salesforceFrench()))
                .then()
                .body("remembered", equalTo(true));
        wizard.start(file + "/runs");
        assertThat(wizard.won()).isEqualByComparingTo(won);
    }

    @Test
    void broken_lines_are_told_with_their_text_and_the_others_count() {
        String job = wizard.start(wizard.staged(Exports.hubspotBroken()) + "/runs");
        adminOf(organisation)
                .get(job)
                .then()
                .body("accepted", equalTo(4400 - 133))
                .body("rejectedCount", equalTo(133))
                .body("reasons.reason", containsInAnyOrder("quote-unmatched", "cells-missing", "amount-not-a-number"));
        String csv = adminOf(organisation)
                .accept("text/csv")
                .get(job + "/rejections")
                .then()
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(134).first().isEqualTo("line,column,reason,original");
        assertThat(csv).contains("Amount,amount-not-a-number");
    }

    @Test
    void what_is_not_proven_is_asked_before_anything_runs() {
        String file = wizard.staged("ID;Stage;Amount;Close date\n1;Won;1,234;03/04/2017\n2;Zebra;2,500;05/06/2017\n");
        adminOf(organisation).get(file).then().body("questions", contains("date-order", "decimal-mark"));
        adminOf(organisation)
                .post(file + "/runs")
                .then()
                .statusCode(422)
                .body("type", endsWith("mapping-incomplete"))
                .body("errors.pointer", contains("/dateOrder", "/decimalMark"));
        String mapping = """
            {"kind":"deals","columns":[{"field":"id","column":0},{"field":"stage","column":1},{"field":"amount","column":2},
             {"field":"closed-on","column":3}],"stages":[{"value":"Won","stage":"won"}],"dateOrder":"day-first",
             "decimalMark":"point","currency":"EUR"}\
            """;
        adminOf(organisation).body(mapping).put(file + "/mapping").then().statusCode(428);
        adminOf(organisation)
                .header("If-Match", "\"v1\"")
                .body(mapping)
                .put(file + "/mapping")
                .then()
                .statusCode(200)
                .body("questions", empty());
        adminOf(organisation)
                .header("If-Match", "\"v1\"")
                .body(mapping)
                .put(file + "/mapping")
                .then()
                .statusCode(412);
        adminOf(organisation)
                .header("If-Match", "\"v2\"")
                .body(mapping.replace("\"column\":3", "\"column\":30"))
                .put(file + "/mapping")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/columns/3/column"));
        adminOf(organisation)
                .get(wizard.start(file + "/runs"))
                .then()
                .body("accepted", equalTo(1))
                .body("rejected[0].reason", equalTo("stage-unknown"));
        assertThat(wizard.won()).isEqualByComparingTo("1234.00");
    }

    @Test
    void two_date_orders_in_one_column_are_told_with_their_lines_and_decided_by_a_person() {
        String file = wizard.staged(
                "ID,Stage,Amount,Close date\n1,Won,10.00,25/03/2017\n2,Won,20.00,03/25/2017\n3,Won,30.00,04/03/2017\n");
        adminOf(organisation)
                .get(file)
                .then()
                .body("questions", contains("date-order"))
                .body("sniffed.columns[3].dates.verdict", equalTo("mixed"))
                .body("sniffed.columns[3].dates.dayFirstLine", equalTo(2))
                .body("sniffed.columns[3].dates.monthFirstLine", equalTo(3));
        adminOf(organisation)
                .post(file + "/runs")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/dateOrder"));
        decided(file, "day-first");
        adminOf(organisation)
                .get(wizard.start(file + "/runs"))
                .then()
                .body("accepted", equalTo(2))
                .body("rejected.line", contains(3))
                .body("rejected.column", contains("Close date"))
                .body("rejected.reason", contains("date-impossible"));
        deals().body("items.find { it.externalId == '3' }.closedOn", equalTo("2017-03-04"));

        decided(file, "month-first");
        wizard.start(file + "/runs");
        deals().body("items.find { it.externalId == '3' }.closedOn", equalTo("2017-04-03"));
    }

    private void decided(String file, String order) {
        ExtractableResponse<Response> seen =
                adminOf(organisation).get(file).then().extract();
        Map<String, Object> mapping = new HashMap<>(seen.path("mapping"));
        mapping.put("dateOrder", order);
        adminOf(organisation)
                .header("If-Match", seen.header("ETag"))
                .body(mapping)
                .put(file + "/mapping")
                .then()
                .statusCode(200)
                .body("questions", empty());
    }

    @Test
    void a_later_live_word_stands_and_what_came_live_outlives_the_undoing() {
        new Door(organisation, UUID.randomUUID()).deliver("w", "d-1", """
            {"type":"deal.updated","timestamp":"2017-03-02T09:00:00Z","data":{"id":"d-1","stage":"won","amount":"11.00",
             "currency":"EUR","closedOn":"2017-03-02"}}\
            """);
        await().ignoreExceptions().untilAsserted(() -> deals().body("items", hasSize(1)));
        wizard.start(wizard.staged("ID,Stage,Amount,Modified\nd-1,Open,10.00,2017-03-01 10:00\n") + "/runs");
        assertThat(wizard.won()).isEqualByComparingTo("11.00");
        String later =
                wizard.start(wizard.staged("ID,Stage,Amount,Modified\nd-1,Won,12.00,2017-03-03 10:00\n") + "/runs");
        assertThat(wizard.won()).isEqualByComparingTo("12.00");
        adminOf(organisation).delete(later).then().statusCode(202);
        wizard.ended(later);
        assertThat(wizard.won()).isEqualByComparingTo("11.00");
    }

    @Test
    void refuses_what_is_no_table_and_who_is_no_admin() {
        adminOf(organisation)
                .contentType("text/csv")
                .body(new byte[] {'P', 'K', 3, 4, 0, 0})
                .post("/api/v1/imports/files")
                .then()
                .statusCode(422)
                .body("type", endsWith("file-is-spreadsheet"));
        as("sophie")
                .contentType("text/csv")
                .body("a,b\n")
                .post("/api/v1/imports/files")
                .then()
                .statusCode(403);
        String file = wizard.staged("ID,Stage\n1,Won\n2,Lost\n");
        as("gus").get(file).then().statusCode(404);
        String owners = wizard.start(
                wizard.staged("Owner ID,Name,Email,Department\nanna,Anna,anna@a.example,Ventes\n") + "/runs");
        adminOf(organisation).get(owners).then().body("kind", equalTo("owners")).body("accepted", equalTo(1));
        adminOf(organisation).delete(owners).then().statusCode(409);
    }

    private ValidatableResponse deals() {
        return adminOf(organisation).get("/api/v1/deals").then();
    }
}
