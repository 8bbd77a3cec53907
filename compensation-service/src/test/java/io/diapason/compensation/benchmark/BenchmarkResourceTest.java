package io.diapason.compensation.benchmark;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class BenchmarkResourceTest {
    @Test
    void shows_the_published_reference_and_a_refused_cell() {
        as("paula")
                .queryParam("role", "key-account-manager")
                .queryParam("country", "FR")
                .get("/api/v1/benchmarks")
                .then()
                .statusCode(200)
                .body("role", equalTo("key-account-manager"))
                .body("references.study", contains("maesina-2015"))
                .body("references[0].year", equalTo(2015))
                .body("references[0].variableShare.op", equalTo("eq"))
                .body("references[0].variableShare.value", equalTo(0.16f))
                .body("references[0].ofFixed.value", equalTo(0.1905f))
                .body("cell.value", nullValue())
                .body("cell.suppressed", equalTo(true))
                .body("cell.reason", equalTo("confidential"));
    }

    @Test
    void keeps_a_bound_a_bound_and_a_range_a_range() {
        as("sophie")
                .queryParam("role", "sales-manager")
                .get("/api/v1/benchmarks")
                .then()
                .body("references[0].variableShare.op", equalTo("gt"))
                .body("references[0].variableShare.value", equalTo(0.19f));
        as("sophie")
                .queryParam("role", "account-executive")
                .queryParam("year", 2012)
                .get("/api/v1/benchmarks")
                .then()
                .body("references[0].variableShare.op", equalTo("range"))
                .body("references[0].variableShare.low", equalTo(0.1f))
                .body("references[0].variableShare.high", equalTo(0.4f))
                .body("otherFigures[0].measure", equalTo("people-with-variable"));
    }

    @Test
    void lists_the_studies_in_the_callers_language_latest_first() {
        as("sophie")
                .header("Accept-Language", "fr")
                .get("/api/v1/benchmark-studies")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(10))
                .body("items[0].year", equalTo(2021))
                .body("items.find { it.id == 'maesina-2015' }.references.label", hasItem("chef des ventes"));
        as("sophie")
                .get("/api/v1/benchmark-studies/maesina-2015")
                .then()
                .body("references.label", hasItem("sales manager"));
        as("sophie").get("/api/v1/benchmark-studies/none").then().statusCode(404);
    }

    @Test
    void refuses_a_question_that_makes_no_sense() {
        as("paula").queryParam("role", "king").get("/api/v1/benchmarks").then().statusCode(400);
        as("paula")
                .queryParam("country", "France")
                .get("/api/v1/benchmarks")
                .then()
                .statusCode(400);
        as("paula").queryParam("year", "soon").get("/api/v1/benchmarks").then().statusCode(400);
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(TestTokens.user(user));
    }
}
