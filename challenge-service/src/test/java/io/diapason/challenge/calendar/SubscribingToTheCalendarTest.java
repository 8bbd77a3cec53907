package io.diapason.challenge.calendar;

import static io.diapason.challenge.crm.Api.adminOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestDatabase;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class SubscribingToTheCalendarTest {
    private static final String FEED = "/api/v1/calendar-feeds";
    private final UUID organisation = UUID.randomUUID();
    private RequestSpecification sophie;
    private RequestSpecification maud;

    @BeforeEach
    void start() {
        sophie = head("sales");
        maud = head("marketing");
    }

    @Test
    void shows_the_days_that_both_heads_have_signed_and_no_draft() {
        String signed = draft("Spring");
        draft("Winter");
        sign(sophie, signed);
        sign(maud, signed);
        String path = make(sophie);

        ValidatableResponse read = given().get(path).then().statusCode(200);

        read.header("Content-Type", containsString("text/calendar"))
                .header("Cache-Control", containsString("max-age=900"))
                .body(containsString("Challenge starts: Spring"))
                .body(containsString("DTSTART;VALUE=DATE:20300101"))
                .body(not(containsString("Winter")))
                .body(not(containsString("100")));
        String tag = read.extract().header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
        given().spec(sophie).get(FEED).then().body("exists", equalTo(true)).body("readAt", notNullValue());
    }

    @Test
    void an_address_is_shown_once_and_kept_as_a_hash_only() throws SQLException {
        String path = make(sophie);
        String token = path.split("/")[4];

        given().spec(sophie).get(FEED).then().body("url", nullValue()).body("exists", equalTo(true));
        try (Connection admin = TestDatabase.shared().asAdmin();
                ResultSet rows =
                        admin.createStatement().executeQuery("select string_agg(f::text, ' ') from calendar_feeds f")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain(token);
        }
    }

    @Test
    void a_new_address_ends_the_old_one_and_ending_the_feed_ends_both() {
        String old = make(sophie);
        String fresh = make(sophie);

        given().get(old).then().statusCode(404);
        given().get(fresh).then().statusCode(200);

        given().spec(sophie).delete(FEED).then().statusCode(204);
        given().get(fresh).then().statusCode(404);
        given().spec(sophie).delete(FEED).then().statusCode(404);
    }

    @Test
    void what_is_no_token_finds_nothing() {
        given().get(FEED + "/nonsense/diapason.ics").then().statusCode(404);
        given().get(FEED + "/" + "A".repeat(54) + "/diapason.ics").then().statusCode(404);
    }

    private String make(RequestSpecification person) {
        String url = given().spec(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(FEED)
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        return URI.create(url).getPath();
    }

    private String draft(String name) {
        return adminOf(organisation)
                .body("""
                {"name":"%s","objective":{"metric":"won-revenue","target":{"amount":"100.00","currency":"EUR"}},
                 "startsOn":"2030-01-01","endsOn":"2030-02-01","attributionModel":"linear"}""".formatted(name))
                .post("/api/v1/challenges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void sign(RequestSpecification head, String challenge) {
        String hash = given().spec(head)
                .get("/api/v1/challenges/" + challenge)
                .then()
                .extract()
                .path("rulesHash");
        given().spec(head)
                .body("{\"rulesHash\":\"" + hash + "\"}")
                .post("/api/v1/challenges/" + challenge + "/signatures")
                .then()
                .statusCode(200);
    }

    private RequestSpecification head(String department) {
        return given().auth()
                .oauth2(TestTokens.token()
                        .id(UUID.randomUUID())
                        .name("Head of " + department)
                        .organisation(organisation, "t")
                        .department(department)
                        .roles(Set.of("manager", "member"))
                        .sign())
                .contentType("application/json");
    }
}
