package io.diapason.challenge.people.absence;

import static io.diapason.challenge.crm.Api.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.challenge.Sql;
import io.diapason.platform.tenant.TenantScope;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class StandingInForAHeadTest {
    private static final String DEPUTIES = "/api/v1/deputies";
    private static final String LEAVES = "/api/v1/leaves";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    Sql sql;

    private final UUID organisation = UUID.randomUUID();
    private final Map<String, UUID> users = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();

    @BeforeEach
    void two_heads_and_a_colleague_each() {
        person("sophie", "sales", "manager");
        person("samir", "sales", "member");
        person("maud", "marketing", "manager");
        person("marc", "marketing", "member");
    }

    @Test
    void a_deputy_turns_the_heads_key_within_the_dates_and_it_is_written_so() {
        String challenge = draft();
        sign("samir", challenge).statusCode(403);
        String id = name("sophie", "samir", TODAY, TODAY.plusDays(3))
                .statusCode(201)
                .body("now", equalTo(true))
                .body("namedBy", equalTo("Ada"))
                .extract()
                .path("id");
        self("samir").get(DEPUTIES + "/mine").then().body("items.headName", contains("sophie"));
        self("marc").get(DEPUTIES + "/mine").then().body("items", hasSize(0));
        self("samir").get("/api/v1/inbox").then().body("items.kind", hasItem("challenge-signature"));
        self("marc").get("/api/v1/inbox").then().body("items.kind", not(hasItem("challenge-signature")));
        move("samir", challenge, "cancelled").statusCode(403);

        sign("samir", challenge)
                .statusCode(200)
                .body("signatures[0].department", equalTo("sales"))
                .body("signatures[0].by.name", equalTo("samir"))
                .body("signatures[0].inPlaceOf.name", equalTo("sophie"))
                .body("signatures[0].inPlaceOf.id", equalTo(users.get("sophie").toString()));
        sign("sophie", challenge).statusCode(409).body("code", equalTo("already-signed"));
        sign("maud", challenge)
                .statusCode(200)
                .body("status", equalTo("running"))
                .body("signatures.find { it.department == 'marketing' }.inPlaceOf", nullValue());

        admin().header("If-Match", "\"v1\"").delete(DEPUTIES + "/" + id).then().statusCode(204);
        sign("samir", draft()).statusCode(403);
        admin().header("If-Match", "\"v2\"")
                .delete(DEPUTIES + "/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("ended-already"));
    }

    @Test
    void an_expired_and_a_coming_deputy_cannot_sign() {
        String challenge = draft();
        name("sophie", "samir", TODAY.plusDays(1), TODAY.plusDays(3))
                .statusCode(201)
                .body("now", equalTo(false));
        sign("samir", challenge).statusCode(403);

        shift(-4);

        sign("samir", challenge).statusCode(403);
        admin().get(DEPUTIES).then().body("items", hasSize(0));
        shift(3);
        sign("samir", challenge).statusCode(200);
    }

    @Test
    void a_deputy_of_one_who_is_no_head_any_more_cannot_sign() {
        String challenge = draft();
        name("sophie", "samir", TODAY, TODAY).statusCode(201);
        admin().header("If-Match", "\"v2\"")
                .body("{\"roles\":[\"member\"]}")
                .patch("/api/v1/members/" + members.get("sophie"))
                .then()
                .statusCode(200);
        sign("samir", challenge).statusCode(403);
    }

    @Test
    void refuses_oneself_the_other_side_overlapping_days_and_who_is_away() {
        name("sophie", "sophie", TODAY, TODAY).statusCode(422).body("code", equalTo("deputy-of-oneself"));
        name("sophie", "marc", TODAY, TODAY).statusCode(422).body("code", equalTo("deputy-of-other-side"));
        name("samir", "sophie", TODAY, TODAY).statusCode(422).body("code", equalTo("not-a-head"));
        name("sophie", "samir", TODAY, TODAY.minusDays(1)).statusCode(400).body("errors.pointer", contains("/to"));
        name("sophie", "samir", TODAY.minusDays(9), TODAY.minusDays(1)).statusCode(400);
        name("sophie", "samir", TODAY, TODAY.plusDays(500)).statusCode(400);
        name("sophie", "samir", TODAY, TODAY.plusDays(5)).statusCode(201);
        name("sophie", "samir", TODAY.plusDays(5), TODAY.plusDays(9))
                .statusCode(409)
                .body("code", equalTo("dates-overlap"))
                .body("title", equalTo("These days overlap others of sophie"));
        leave("marc", TODAY.plusDays(2), TODAY.plusDays(4)).statusCode(201);
        name("maud", "marc", TODAY, TODAY.plusDays(2)).statusCode(422).body("code", equalTo("deputy-is-away"));
        name("maud", "marc", TODAY, TODAY.plusDays(1)).statusCode(201);
    }

    @Test
    void a_head_decides_for_the_own_place_only_and_nobody_reaches_another_organisation() {
        name(self("maud"), "sophie", "samir", TODAY, TODAY).statusCode(403);
        name(self("samir"), "sophie", "samir", TODAY, TODAY).statusCode(403);
        String id = name(self("sophie"), "sophie", "samir", TODAY, TODAY)
                .statusCode(201)
                .extract()
                .path("id");
        self("maud")
                .header("If-Match", "\"v1\"")
                .delete(DEPUTIES + "/" + id)
                .then()
                .statusCode(403);
        name(as("gus"), "sophie", "samir", TODAY, TODAY).statusCode(422).body("code", equalTo("member-unknown"));
        as("gus")
                .header("If-Match", "\"v1\"")
                .delete(DEPUTIES + "/" + id)
                .then()
                .statusCode(404);
        as("gus").get(DEPUTIES).then().body("items.id", not(hasItem(id)));
        self("sophie").delete(DEPUTIES + "/" + id).then().statusCode(428);
        self("sophie")
                .header("If-Match", "\"v1\"")
                .delete(DEPUTIES + "/" + id)
                .then()
                .statusCode(204);
    }

    @Test
    void leaves_are_noted_once_for_a_day_and_can_be_taken_back() {
        String id = leave("samir", TODAY, TODAY.plusDays(4))
                .statusCode(201)
                .body("now", equalTo(true))
                .extract()
                .path("id");
        leave("samir", TODAY.plusDays(4), TODAY.plusDays(8))
                .statusCode(409)
                .body("code", equalTo("dates-overlap"))
                .body("errors.pointer", contains("/from"));
        leave("samir", TODAY.plusDays(5), TODAY.plusDays(4)).statusCode(400);
        leave(as("gus"), "samir", TODAY, TODAY).statusCode(422);
        self("samir").get(LEAVES).then().statusCode(403);
        self("maud").get(LEAVES).then().body("items.memberId", contains(members.get("samir")));
        as("gus").header("If-Match", "\"v1\"").delete(LEAVES + "/" + id).then().statusCode(404);
        admin().delete(LEAVES + "/" + id).then().statusCode(428);
        admin().header("If-Match", "\"v1\"").delete(LEAVES + "/" + id).then().statusCode(204);
        leave("samir", TODAY.plusDays(1), TODAY.plusDays(1)).statusCode(201);
    }

    private void person(String name, String department, String role) {
        UUID user = UUID.randomUUID();
        users.put(name, user);
        String id = admin().body(
                        "{\"name\":\"" + name + "\",\"department\":\"" + department + "\",\"userId\":\"" + user + "\"}")
                .post("/api/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        members.put(name, id);
        admin().header("If-Match", "\"v1\"")
                .body("{\"roles\":[\"" + role + "\"]}")
                .patch("/api/v1/members/" + id)
                .then()
                .statusCode(200);
    }

    private void shift(int days) {
        TenantScope.run(organisation, () -> QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update deputies set from_on = from_on + ?, to_on = to_on + ?", days, days)));
    }

    private ValidatableResponse name(String head, String deputy, LocalDate from, LocalDate to) {
        return name(admin(), head, deputy, from, to);
    }

    private ValidatableResponse name(
            RequestSpecification who, String head, String deputy, LocalDate from, LocalDate to) {
        return who.body(Map.of(
                        "headId", members.get(head),
                        "deputyId", members.get(deputy),
                        "from", from.toString(),
                        "to", to.toString()))
                .post(DEPUTIES)
                .then();
    }

    private ValidatableResponse leave(String who, LocalDate from, LocalDate to) {
        return leave(admin(), who, from, to);
    }

    private ValidatableResponse leave(RequestSpecification by, String who, LocalDate from, LocalDate to) {
        return by.body(Map.of("memberId", members.get(who), "from", from.toString(), "to", to.toString()))
                .post(LEAVES)
                .then();
    }

    private String draft() {
        return self("sophie")
                .body("{\"name\":\"Spring\",\"objective\":{\"target\":{\"amount\":\"800.00\",\"currency\":\"EUR\"}},"
                        + "\"startsOn\":\"" + TODAY + "\",\"endsOn\":\"" + TODAY.plusDays(30) + "\"}")
                .post("/api/v1/challenges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse sign(String who, String challenge) {
        String hash = self("maud").get("/api/v1/challenges/" + challenge).path("rulesHash");
        return self(who)
                .body("{\"rulesHash\":\"" + hash + "\"}")
                .post("/api/v1/challenges/" + challenge + "/signatures")
                .then();
    }

    private ValidatableResponse move(String who, String challenge, String to) {
        return self(who)
                .body("{\"to\":\"" + to + "\"}")
                .post("/api/v1/challenges/" + challenge + "/transitions")
                .then();
    }

    private RequestSpecification self(String name) {
        boolean head = name.equals("sophie") || name.equals("maud");
        return token(
                users.get(name),
                name,
                name.startsWith("s") ? "sales" : "marketing",
                head ? Set.of("member", "manager") : Set.of("member"));
    }

    private RequestSpecification admin() {
        return token(TestTokens.userId("ada"), "Ada", null, Set.of("admin"));
    }

    private RequestSpecification token(UUID user, String name, String department, Set<String> roles) {
        return given().auth()
                .oauth2(TestTokens.token()
                        .id(user)
                        .name(name)
                        .organisation(organisation, "test")
                        .department(department)
                        .roles(roles)
                        .sign())
                .contentType(ContentType.JSON);
    }
}
