package io.diapason.challenge.sample;

import static io.diapason.challenge.crm.Api.adminOf;
import static io.diapason.challenge.crm.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.diapason.challenge.crm.Door;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestDatabase;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class ExploringSampleDataTest {
    private static final String PATH = "/api/v1/sample-data";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    /** What stays by design: the trail of who did what, and what is still to be told or answered again. */
    private static final Set<String> LASTING = Set.of("audit_lines", "outbox", "idempotency_keys");

    private final UUID organisation = UUID.randomUUID();

    @Test
    void shows_a_running_race_and_leaves_no_trace() throws SQLException {
        adminOf(organisation).get("/api/v1/organisation").then().statusCode(200);
        Map<String, Integer> before = rows();
        read().body("present", equalTo(false)).body("loadable", equalTo(true));

        String challenge =
                load().statusCode(201).body("present", equalTo(true)).extract().path("challengeId");

        read().body("present", equalTo(true)).body("loadable", equalTo(false)).body("loadedBy", equalTo("Admin"));
        adminOf(organisation)
                .get("/api/v1/challenges/" + challenge)
                .then()
                .body("status", equalTo("running"))
                .body("sample", equalTo(true))
                .body("name", equalTo("Challenge d’exemple"))
                .body("squads.name", contains("Central", "East", "West"))
                .body("signatures", hasSize(2));
        JsonPath standings = adminOf(organisation)
                .get("/api/v1/challenges/" + challenge + "/standings")
                .then()
                .body("total.currency", equalTo("EUR"))
                .body("departments.find { it.department == 'sales' }.credit.amount", containsString("."))
                .extract()
                .jsonPath();
        assertThat(standings.getDouble("attainment")).isBetween(0.4, 0.9);
        for (String side : List.of("sales", "marketing")) {
            assertThat(new BigDecimal(
                            standings.getString("departments.find { it.department == '" + side + "' }.credit.amount")))
                    .isPositive();
        }
        adminOf(organisation).get("/api/v1/deals?stage=open").then().body("items", hasSize(greaterThan(20)));
        adminOf(organisation).get("/api/v1/members/unmapped-owners").then().body("items", empty());

        remove(1).statusCode(204);

        assertThat(rows()).isEqualTo(before);
        for (String list : List.of("challenges", "members", "deals", "touches", "campaigns", "imports")) {
            adminOf(organisation).get("/api/v1/" + list).then().body("items", empty());
        }
        read().body("present", equalTo(false)).body("loadable", equalTo(true));
        remove(1).statusCode(404);
        load().statusCode(201);
    }

    @Test
    void leaves_what_came_of_ones_own_meanwhile() {
        load().statusCode(201);
        String moses = adminOf(organisation)
                .body("{\"name\":\"Own person\",\"crmOwnerIds\":[\"own.owner\"]}")
                .post("/api/v1/members")
                .path("id");
        own();
        await().ignoreExceptions().untilAsserted(() -> adminOf(organisation)
                .get("/api/v1/deals?ownerId=own.owner")
                .then()
                .body("items", hasSize(1)));

        remove(1).statusCode(204);

        adminOf(organisation).get("/api/v1/deals").then().body("items.externalId", contains("own-1"));
        adminOf(organisation).get("/api/v1/members").then().body("items.id", contains(moses));
        read().body("loadable", equalTo(false));
        load().statusCode(409).body("code", equalTo("sample-data-beside-own"));
    }

    @Test
    void does_not_mix_with_a_challenge_of_ones_own() {
        load().statusCode(201);
        load().statusCode(409).body("code", equalTo("sample-data-there"));
        List<Map<String, Object>> people =
                adminOf(organisation).get("/api/v1/members").path("items");
        String sales = first(people, "sales");
        String marketing = first(people, "marketing");
        JsonPath draft = head("sales")
                .body("{\"name\":\"Ours\",\"objective\":{\"target\":{\"amount\":\"800.00\",\"currency\":\"EUR\"}},"
                        + "\"startsOn\":\"" + TODAY + "\",\"endsOn\":\"" + TODAY.plusDays(9)
                        + "\",\"squads\":[{\"name\":\"A\",\"memberIds\":[\"" + sales + "\",\"" + marketing + "\"]}]}")
                .post("/api/v1/challenges")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        head("sales")
                .body("{\"rulesHash\":\"" + draft.getString("rulesHash") + "\"}")
                .post("/api/v1/challenges/" + draft.getString("id") + "/signatures")
                .then()
                .statusCode(409)
                .body("code", equalTo("sample-data-first"));
        remove(1).statusCode(409).body("code", equalTo("sample-data-in-use")).body("title", containsString("Ours"));
        head("sales")
                .header("If-Match", "\"v1\"")
                .body("{\"squads\":[]}")
                .patch("/api/v1/challenges/" + draft.getString("id"))
                .then()
                .statusCode(200);
        remove(1).statusCode(204);
        adminOf(organisation).get("/api/v1/challenges").then().body("items.name", contains("Ours"));
    }

    @Test
    void is_the_admins_to_load_and_stays_in_the_organisation() {
        head("sales").post(PATH).then().statusCode(403);
        load().statusCode(201);
        remove(7).statusCode(412);
        adminOf(organisation).delete(PATH).then().statusCode(428);
        head("sales").header("If-Match", "\"v1\"").delete(PATH).then().statusCode(403);
        UUID other = UUID.randomUUID();
        adminOf(other).get(PATH).then().body("present", equalTo(false));
        adminOf(other).get("/api/v1/deals").then().body("items", empty());
        adminOf(other).header("If-Match", "\"v1\"").delete(PATH).then().statusCode(404);
        as("gus").get("/api/v1/challenges").then().body("items.findAll { it.sample }", empty());
    }

    private static String first(List<Map<String, Object>> people, String department) {
        return people.stream()
                .filter(one -> department.equals(one.get("department")))
                .map(one -> one.get("id").toString())
                .findFirst()
                .orElseThrow();
    }

    private void own() {
        new Door(organisation, UUID.randomUUID()).deliver("own-1", "own-1", """
                {"type":"deal.updated","timestamp":"2026-03-01T09:00:00Z","data":{"id":"own-1","ownerId":"own.owner"}}""");
    }

    private ValidatableResponse read() {
        return adminOf(organisation).get(PATH).then().statusCode(200);
    }

    private ValidatableResponse load() {
        return adminOf(organisation).header("Accept-Language", "fr").post(PATH).then();
    }

    private ValidatableResponse remove(int version) {
        return adminOf(organisation)
                .header("If-Match", "\"v" + version + "\"")
                .delete(PATH)
                .then();
    }

    /** How many rows each table holds of the organisation. */
    private Map<String, Integer> rows() throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Connection admin = TestDatabase.shared().asAdmin();
                Statement statement = admin.createStatement()) {
            try (ResultSet tables = statement.executeQuery(
                    "select table_name from information_schema.columns where"
                            + " column_name = 'organisation_id' and table_schema not in ('pg_catalog', 'information_schema')")) {
                while (tables.next()) {
                    counts.put(tables.getString(1), 0);
                }
            }
            counts.keySet().removeAll(LASTING);
            for (String table : counts.keySet()) {
                try (ResultSet count = statement.executeQuery(
                        "select count(*) from " + table + " where organisation_id = '" + organisation + "'")) {
                    count.next();
                    counts.put(table, count.getInt(1));
                }
            }
        }
        return counts;
    }

    private RequestSpecification head(String department) {
        return given().auth()
                .oauth2(TestTokens.token()
                        .name("Head")
                        .organisation(organisation, "test")
                        .department(department)
                        .roles(Set.of("member", "manager"))
                        .sign())
                .contentType(ContentType.JSON);
    }
}
