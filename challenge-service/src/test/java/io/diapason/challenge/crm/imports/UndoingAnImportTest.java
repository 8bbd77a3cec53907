package io.diapason.challenge.crm.imports;

import static io.diapason.challenge.crm.Api.adminOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class UndoingAnImportTest {
    private static final String CHALLENGES = "/api/v1/challenges";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final UUID organisation = UUID.randomUUID();
    private final Wizard wizard = new Wizard(organisation);

    @Test
    void takes_its_credit_out_of_a_race_that_runs_and_leaves_that_of_another() {
        String challenge = running(TODAY.minusDays(10), TODAY.plusDays(10));
        imported("kept", TODAY.minusDays(3), "40.00");
        String job = imported("taken", TODAY.minusDays(2), "100.00", "50.00");
        assertThat(total(challenge)).isEqualTo("190.00");

        adminOf(organisation).delete(job).then().statusCode(202);
        wizard.ended(job);

        adminOf(organisation).get(job).then().body("status", equalTo("undone")).body("undone", equalTo(3));
        assertThat(total(challenge)).isEqualTo("40.00");
        JsonPath ledger = as("sophie", "sales")
                .get(CHALLENGES + "/" + challenge + "/ledger?limit=200")
                .jsonPath();
        assertThat(ledger.<String>getList("items.kind")).contains("reversal");
        assertThat(ledger.<String>getList("items.amount.amount").stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("40.00");
    }

    @Test
    void is_refused_once_final_figures_rest_on_it() {
        String job = imported("final", TODAY.minusDays(20), "1000.00");
        String challenge = running(TODAY.minusDays(30), TODAY.minusDays(10));
        assertThat(total(challenge)).isEqualTo("1000.00");
        for (String head : List.of("sophie", "maud")) {
            as(head, head.equals("sophie") ? "sales" : "marketing")
                    .body("{\"to\":\"settled\"}")
                    .post(CHALLENGES + "/" + challenge + "/transitions")
                    .then()
                    .statusCode(head.equals("sophie") ? 202 : 200);
        }

        adminOf(organisation)
                .delete(job)
                .then()
                .statusCode(409)
                .body("code", equalTo("import-settled"))
                .body("title", containsString("Race of the test"));

        adminOf(organisation).get(job).then().body("status", equalTo("done"));
        assertThat(total(challenge)).isEqualTo("1000.00");
        assertThat(wizard.won()).isEqualByComparingTo("1000.00");
    }

    @Test
    void of_what_no_final_figure_counts_goes_on_beside_a_settled_race() {
        imported("final", TODAY.minusDays(20), "1000.00");
        String challenge = running(TODAY.minusDays(30), TODAY.minusDays(10));
        as("sophie", "sales").body("{\"to\":\"settled\"}").post(CHALLENGES + "/" + challenge + "/transitions");
        as("maud", "marketing")
                .body("{\"to\":\"settled\"}")
                .post(CHALLENGES + "/" + challenge + "/transitions")
                .then()
                .body("status", equalTo("settled"));
        String late = imported("late", TODAY.minusDays(15), "70.00");

        adminOf(organisation).delete(late).then().statusCode(202);
        wizard.ended(late);

        assertThat(wizard.won()).isEqualByComparingTo("1000.00");
        assertThat(total(challenge)).isEqualTo("1000.00");
    }

    private String imported(String name, LocalDate closed, String... amounts) {
        StringBuilder csv = new StringBuilder("ID,Stage,Amount,Currency,Close date\n");
        for (int i = 0; i < amounts.length; i++) {
            csv.append("%s-%d,Won,%s,EUR,%s\n".formatted(name, i, amounts[i], closed));
        }
        csv.append(name).append("-open,Negotiation,1.00,EUR,\n");
        String job = wizard.start(wizard.staged(csv.toString()) + "/runs");
        adminOf(organisation).get(job).then().body("status", equalTo("done"));
        return job;
    }

    private String running(LocalDate from, LocalDate to) {
        JsonPath draft = as("sophie", "sales")
                .body("""
                    {"name":"Race of the test","objective":{"metric":"won-revenue","target":{"amount":"800.00","currency":"EUR"}},
                     "startsOn":"%s","endsOn":"%s"}\
                    """.formatted(from, to))
                .post(CHALLENGES)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String path = CHALLENGES + "/" + draft.getString("id") + "/signatures";
        String keys = "{\"rulesHash\":\"" + draft.getString("rulesHash") + "\"}";
        as("sophie", "sales").body(keys).post(path).then().statusCode(200);
        as("maud", "marketing")
                .body(keys)
                .post(path)
                .then()
                .statusCode(200)
                .body("signatures.department", hasItems("sales", "marketing"));
        return draft.getString("id");
    }

    private String total(String challenge) {
        return as("sophie", "sales")
                .get(CHALLENGES + "/" + challenge + "/standings")
                .then()
                .statusCode(200)
                .extract()
                .path("total.amount");
    }

    private RequestSpecification as(String head, String department) {
        return given().auth()
                .oauth2(TestTokens.token()
                        .id(TestTokens.userId(head))
                        .name(head)
                        .organisation(organisation, "test")
                        .department(department)
                        .roles(Set.of("member", "manager"))
                        .sign())
                .contentType(ContentType.JSON);
    }
}
