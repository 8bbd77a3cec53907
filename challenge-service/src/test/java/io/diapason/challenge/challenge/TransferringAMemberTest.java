package io.diapason.challenge.challenge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.diapason.challenge.crm.Door;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was credited stays with the side it was credited to; what comes after follows the person. */
@QuarkusTest
@QuarkusTestResource(TestBed.class)
class TransferringAMemberTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private final UUID organisation = UUID.randomUUID();
    private final Door door = new Door(organisation, UUID.randomUUID());
    private String samir;
    private String challenge;

    @BeforeEach
    void a_running_challenge_with_a_win_of_sales() {
        samir = admin().body("{\"name\":\"Samir\",\"department\":\"sales\",\"crmOwnerIds\":[\"samir\"]}")
                .post("/api/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        challenge = running();
        win("before", "100.00");
        touch("before", Instant.now().minus(2, ChronoUnit.HOURS));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(credit("sales")).isEqualTo("100.00"));
    }

    @Test
    void from_now_on_leaves_past_lines_and_moves_future_ones() {
        long lines = lines().size();
        admin().header("If-Match", "\"v1\"")
                .body("{\"department\":\"marketing\"}")
                .post("/api/v1/members/" + samir + "/transfers")
                .then()
                .statusCode(200)
                .body("department", equalTo("marketing"));
        assertThat(lines()).hasSize((int) lines);

        win("after", "40.00");
        touch("after", Instant.now());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(credit("marketing")).isEqualTo("40.00"));
        assertThat(credit("sales")).isEqualTo("100.00");

        win("before", "110.00"); // the old deal is told again: its touch was made while in sales
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(credit("sales")).isEqualTo("110.00"));
        assertThat(credit("marketing")).isEqualTo("40.00");
    }

    @Test
    void a_mistake_put_right_counts_running_races_anew() {
        admin().header("If-Match", "\"v1\"")
                .body("{\"department\":\"marketing\"}")
                .patch("/api/v1/members/" + samir)
                .then()
                .statusCode(200);
        assertThat(credit("sales")).isEqualTo("0.00");
        assertThat(credit("marketing")).isEqualTo("100.00");
    }

    private void win(String deal, String amount) {
        Instant now = Instant.now();
        door.deliver(
                deal + now,
                deal,
                ("{\"type\":\"deal.updated\",\"timestamp\":\"%s\",\"data\":{\"id\":\"%s\",\"name\":\"%s\",\"stage\":\"won\","
                                + "\"amount\":\"%s\",\"currency\":\"EUR\",\"ownerId\":\"x\",\"closedOn\":\"%s\"}}")
                        .formatted(now, deal, deal, amount, TODAY));
    }

    private void touch(String deal, Instant at) {
        door.deliver(
                "t" + deal,
                deal,
                ("{\"type\":\"touch.recorded\",\"timestamp\":\"%s\",\"data\":{\"id\":\"t%s\",\"dealId\":\"%s\","
                                + "\"kind\":\"meeting\",\"actorId\":\"samir\",\"occurredAt\":\"%s\"}}")
                        .formatted(at, deal, deal, at));
    }

    private String running() {
        JsonPath draft = head("sales")
                .body("{\"name\":\"Spring\",\"objective\":{\"target\":{\"amount\":\"800.00\",\"currency\":\"EUR\"}},"
                        + "\"startsOn\":\"" + TODAY.minusDays(3) + "\",\"endsOn\":\"" + TODAY.plusDays(3) + "\"}")
                .post("/api/v1/challenges")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        for (String side : List.of("sales", "marketing")) {
            head(side)
                    .body("{\"rulesHash\":\"" + draft.getString("rulesHash") + "\"}")
                    .post("/api/v1/challenges/" + draft.getString("id") + "/signatures")
                    .then()
                    .statusCode(200);
        }
        return draft.getString("id");
    }

    private String credit(String department) {
        return head("sales")
                .get("/api/v1/challenges/" + challenge + "/standings")
                .path("departments.find { it.department == '" + department + "' }.credit.amount");
    }

    private List<?> lines() {
        return head("sales")
                .get("/api/v1/challenges/" + challenge + "/ledger?limit=200")
                .path("items");
    }

    private RequestSpecification head(String department) {
        return token(department, Set.of("member", "manager"));
    }

    private RequestSpecification admin() {
        return token(null, Set.of("admin"));
    }

    private RequestSpecification token(String department, Set<String> roles) {
        return given().auth()
                .oauth2(TestTokens.token()
                        .name("Somebody")
                        .organisation(organisation, "test")
                        .department(department)
                        .roles(roles)
                        .sign())
                .contentType(ContentType.JSON);
    }
}
