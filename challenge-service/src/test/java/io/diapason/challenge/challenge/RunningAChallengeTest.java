package io.diapason.challenge.challenge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.diapason.challenge.crm.Door;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestDatabase;
import io.diapason.platform.testing.TestKafka;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class RunningAChallengeTest {
    private static final String CHALLENGES = "/api/v1/challenges";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final String story = UUID.randomUUID().toString().substring(0, 8);
    /** An organisation of its own for each test: deals of one do not score in another. */
    private final UUID organisation = UUID.randomUUID();

    private final Door door = new Door(organisation, UUID.randomUUID());
    private UUID seller;
    private UUID marketer;

    @BeforeEach
    void two_people_on_the_roster() throws SQLException {
        seller = member("samir", "sales", "samir-" + story);
        marketer = member("marc", "marketing", "marc-" + story);
    }

    @Test
    void is_signed_by_both_heads_on_the_same_rules_and_then_runs() {
        String id = draft(TODAY.minusDays(10), TODAY.plusDays(10)).path("id");
        String hash = as("sophie").get(CHALLENGES + "/" + id).path("rulesHash");

        sign("samir", id, hash).statusCode(403);
        sign("ada", id, hash).statusCode(403);
        sign("sophie", id, "sha256:other").statusCode(409).body("code", equalTo("rules-changed"));
        sign("sophie", id, hash).statusCode(200).body("status", equalTo("draft"));
        sign("sophie", id, hash).statusCode(409).body("code", equalTo("already-signed"));
        sign("maud", id, hash)
                .statusCode(200)
                .body("status", equalTo("running"))
                .body("signatures", hasSize(2));
        as("sophie")
                .header("If-Match", "\"v1\"")
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"x\"}")
                .patch(CHALLENGES + "/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void forgets_a_key_turned_on_rules_that_changed() {
        String id = draft(TODAY, TODAY.plusDays(10)).path("id");
        String hash = as("sophie").get(CHALLENGES + "/" + id).path("rulesHash");
        sign("sophie", id, hash).statusCode(200);

        change("maud", id, "\"v2\"", "{\"lookbackDays\":90}")
                .statusCode(200)
                .body("signatures", hasSize(0))
                .body("rulesHash", not(equalTo(hash)));
        sign("maud", id, hash).statusCode(409);
        change("maud", id, "\"v3\"", "{\"endsOn\":\"2020-01-01\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/endsOn"));
    }

    @Test
    void tells_who_changed_it_last() {
        String id = draft(TODAY, TODAY.plusDays(10))
                .then()
                .body("updatedBy.id", equalTo(TestTokens.userId("sophie").toString()))
                .extract()
                .path("id");
        change("maud", id, "\"v1\"", "{\"lookbackDays\":90}")
                .statusCode(200)
                .body("updatedBy.id", equalTo(TestTokens.userId("maud").toString()))
                .body("updatedAt", notNullValue());
        String hash = as("sophie").get(CHALLENGES + "/" + id).path("rulesHash");
        sign("sophie", id, hash).statusCode(200);

        as("maud")
                .get(CHALLENGES + "/" + id)
                .then()
                .body("version", equalTo(3))
                .body("updatedBy.id", equalTo(TestTokens.userId("sophie").toString()));
    }

    @Test
    void takes_squads_one_by_one_while_it_is_a_draft() throws SQLException {
        String id = draft(TODAY.minusDays(10), TODAY.plusDays(10)).path("id");
        UUID other = member("sophie", "sales", "sophie-" + story);
        UUID otherMarketer = member("maud", "marketing", "maud-" + story);

        addSquad("samir", id, "Central", seller, marketer).statusCode(403);
        addSquad("sophie", id, "Alone", seller).statusCode(422).body("code", equalTo("squad-one-sided"));
        addSquad("sophie", id, "Central", seller, marketer).statusCode(201).body("squads.share", equalTo(List.of(1f)));
        addSquad("sophie", id, "Twice", seller, otherMarketer)
                .statusCode(422)
                .body("code", equalTo("squad-member-twice"));
        String hash = addSquad("maud", id, "East", other, otherMarketer)
                .statusCode(201)
                .body("squads.name", equalTo(List.of("Central", "East")))
                .body("squads.share", equalTo(List.of(0.5f, 0.5f)))
                .extract()
                .path("rulesHash");
        sign("sophie", id, hash).statusCode(200);
        sign("maud", id, hash).statusCode(200);
        addSquad("sophie", id, "Late", other, otherMarketer)
                .statusCode(409)
                .body("code", equalTo("challenge-not-draft"));
    }

    private ValidatableResponse addSquad(String who, String id, String name, UUID... members) {
        return as(who).contentType("application/json")
                .body(Map.of("name", name, "memberIds", List.of(members)))
                .post(CHALLENGES + "/" + id + "/squads")
                .then();
    }

    @Test
    void refuses_rules_that_cannot_be_played() {
        refused(rules(TODAY, TODAY.minusDays(1), "")).statusCode(400);
        refused(rules(TODAY, TODAY, ",\"squads\":[{\"name\":\"Alone\",\"memberIds\":[\"" + seller + "\"]}]"))
                .statusCode(422)
                .body("code", equalTo("squad-one-sided"))
                .body("title", containsString("Alone"));
        refused(rules(
                        TODAY,
                        TODAY,
                        ",\"squads\":[{\"name\":\"Ghosts\",\"memberIds\":[\"" + UUID.randomUUID() + "\"]}]"))
                .statusCode(422)
                .body("code", equalTo("squad-member-unknown"));
        refused(rules(TODAY, TODAY, ",\"metrics\":[{\"department\":\"sales\",\"baseline\":\"5\",\"target\":\"5\"}]"))
                .statusCode(422)
                .body("code", equalTo("baseline-is-target"));
        refused(rules(
                        TODAY,
                        TODAY,
                        ",\"prizes\":[{\"rank\":1,\"amount\":{\"amount\":\"10.00\",\"currency\":\"USD\"}}]"))
                .statusCode(422)
                .body("code", equalTo("currencies-differ"));
        refused("{\"name\":\"\"}").statusCode(400).body("errors.pointer", hasItem("/name"));
        as("samir")
                .contentType("application/json")
                .body(rules(TODAY, TODAY, ""))
                .post(CHALLENGES)
                .then()
                .statusCode(403);
    }

    @Test
    void credits_what_is_won_takes_back_what_is_not_and_explains_both() {
        String id = running(TODAY.minusDays(10), TODAY.plusDays(10));
        Instant before = Instant.now();
        win("a", "100.00", TODAY.minusDays(2), "10:00");
        touch("a1", "a", "meeting", "samir-" + story, TODAY.minusDays(5));
        touch("a2", "a", "form", "marc-" + story, TODAY.minusDays(4));
        touch("a3", "a", "form", "marc-" + story, TODAY.minusDays(3));
        touch("a4", "a", "sent", "marc-" + story, TODAY.minusDays(3));
        win("b", "50.00", TODAY.minusDays(1), "10:00");

        awaitTotal(id, "150.00");
        awaitCredit(id, "marketing", "66.66");
        JsonPath standings = standings("samir", id);
        assertThat(standings.getString("status")).isEqualTo("provisional");
        assertThat(standings.getString("untouched.amount")).isEqualTo("50.00");
        assertThat(standings.getString("departments.find { it.department == 'sales' }.credit.amount"))
                .isEqualTo("33.34");
        assertThat(standings.getString("split.both.amount")).isEqualTo("100.00");
        assertThat(standings.getList("members.name")).containsExactly("samir");
        assertThat(standings.getBoolean("others.withheld")).isTrue();
        assertThat(standings("sophie", id).getList("members")).isEmpty();

        as("samir")
                .get(CHALLENGES + "/" + id + "/explanations?figure=department:marketing")
                .then()
                .statusCode(200)
                .body("value.amount", equalTo("66.66"))
                .body("formula", equalTo("linear@1"))
                .body("deals", hasSize(1))
                .body("deals[0].replayed.amount", equalTo("66.66"))
                .body("deals[0].inputs", hasSize(3));
        as("samir")
                .get(CHALLENGES + "/" + id + "/explanations?figure=weather")
                .then()
                .statusCode(400);

        reopen("a", "11:00");
        awaitTotal(id, "50.00");
        assertThat(standings("samir", id).getString("departments.find { it.department == 'marketing' }.credit.amount"))
                .isEqualTo("0.00");
        ValidatableResponse ledger = as("samir")
                .get(CHALLENGES + "/" + id + "/ledger?limit=200")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("reversal"));
        List<String> amounts = ledger.extract().path("items.amount.amount");
        assertThat(amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("50.00");
        assertThat(as("samir")
                        .accept("text/csv")
                        .get(CHALLENGES + "/" + id + "/ledger")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines()
                        .count())
                .isEqualTo(amounts.size() + 1);

        as("samir")
                .get(CHALLENGES + "/" + id + "/standings?at=" + before)
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("0.00"));
        as("samir")
                .get(CHALLENGES + "/" + id + "/standings?at=yesterday")
                .then()
                .statusCode(400);
        as("samir")
                .get(CHALLENGES + "/" + id + "/race")
                .then()
                .statusCode(200)
                .body("points", hasSize(11))
                .body("points[10].total.amount", equalTo("50.00"));
        as("samir")
                .get(CHALLENGES + "/" + id + "/wins")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].amount.amount", equalTo("50.00"));
    }

    @Test
    void counts_what_was_won_before_it_was_signed_and_nothing_outside_its_days() {
        win("early", "10.00", TODAY.minusDays(3), "10:00");
        win("older", "99.00", TODAY.minusDays(300), "10:00");
        await().until(() -> "2"
                .equals(one("select count(*) from deals where external_id like '%" + story + "' and stage = 'won'")));

        String id = running(TODAY.minusDays(5), TODAY.plusDays(1), "JPY");
        assertThat(standings("samir", id).getString("total.amount")).isEqualTo("0");
        String euros = running(TODAY.minusDays(5), TODAY.plusDays(1));
        awaitTotal(euros, "10.00");
    }

    @Test
    void is_settled_by_both_heads_once_its_last_day_is_over_and_tells_it_once() {
        win("c", "1000.00", TODAY.minusDays(20), "10:00");
        await().until(() -> "1"
                .equals(one("select count(*) from deals where external_id like '%" + story + "' and stage = 'won'")));
        String unfinished = running(TODAY.minusDays(10), TODAY.plusDays(10));
        String id = running(TODAY.minusDays(30), TODAY.minusDays(10));

        settle("sophie", unfinished)
                .statusCode(409)
                .body("code", equalTo("transition-refused"))
                .body("errors[0].code", equalTo("last-day-is-over"));
        settle("samir", id).statusCode(403);
        settle("sophie", id).statusCode(202).body("status", equalTo("settling"));
        settle("sophie", id).statusCode(409).body("code", equalTo("already-signed"));
        settle("maud", id).statusCode(200).body("status", equalTo("settled")).body("settlementSignatures", hasSize(2));
        settle("maud", id).statusCode(200).body("status", equalTo("settled"));

        var told = TestKafka.read(
                "diapason.challenge",
                2,
                Duration.ofSeconds(8),
                event -> event.key().endsWith(id)
                        && TestKafka.header(event, "ce_type").equals("io.diapason.challenge.challenge-settled.v1"));
        assertThat(told).hasSize(1);
        JsonPath event = JsonPath.from(new String(told.getFirst().value(), StandardCharsets.UTF_8));
        assertThat(event.getString("total")).isEqualTo("1000.00");
        assertThat(event.getBoolean("gateOpen")).isTrue();
        assertThat(event.getString("prizes[0].amount")).isEqualTo("500.00");
        assertThat(event.<String>getList("prizes[0].members.id"))
                .containsExactlyInAnyOrderElementsOf(event.<String>getList("prizes[0].memberIds"));
        assertThat(event.<String>getList("prizes[0].members.name")).isNotEmpty().doesNotContainNull();
        assertThat(standings("samir", id).getString("status")).isEqualTo("settled");

        win("late", "70.00", TODAY.minusDays(15), "10:00");
        awaitTotal(running(TODAY.minusDays(30), TODAY.plusDays(1)), "1070.00");
        assertThat(standings("samir", id).getString("total.amount")).isEqualTo("1000.00");
    }

    @Test
    void does_not_exist_for_another_organisation() {
        String id = running(TODAY.minusDays(1), TODAY.plusDays(1));

        for (String path : List.of("", "/standings", "/race", "/wins", "/ledger", "/explanations")) {
            as("gina").get(CHALLENGES + "/" + id + path).then().statusCode(404);
        }
        sign("gina", id, "sha256:x").statusCode(404);
        settle("gina", id).statusCode(404);
        change("gina", id, "\"v1\"", "{}").statusCode(404);
        as("gina").get(CHALLENGES).then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void keeps_balances_equal_to_the_sum_of_its_lines() throws SQLException {
        assertThat(one("""
                        select count(*) from (
                            select ledger_id, amount from ledger_balances where dimension = 'total') b
                        full join (select ledger_id, sum(amount) as amount from ledger_entries group by 1) e using (ledger_id)
                        where coalesce(b.amount, 0) <> coalesce(e.amount, 0)""")).isEqualTo("0");
        assertThat(one("select count(*) from information_schema.role_table_grants where table_name = 'ledger_entries'"
                        + " and grantee = 'test_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')"))
                .isEqualTo("0");
    }

    private String running(LocalDate from, LocalDate to) {
        return running(from, to, "EUR");
    }

    private String running(LocalDate from, LocalDate to, String currency) {
        JsonPath draft = as("sophie")
                .contentType("application/json")
                .body(rules(from, to, "")
                        .replace("\"EUR\"", "\"" + currency + "\"")
                        .replace("800.00", currency.equals("JPY") ? "800" : "800.00")
                        .replace("500.00", currency.equals("JPY") ? "500" : "500.00"))
                .post(CHALLENGES)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String id = draft.getString("id");
        sign("sophie", id, draft.getString("rulesHash")).statusCode(200);
        sign("maud", id, draft.getString("rulesHash")).statusCode(200).body("status", equalTo("running"));
        return id;
    }

    private io.restassured.response.Response draft(LocalDate from, LocalDate to) {
        return as("sophie")
                .contentType("application/json")
                .body(rules(from, to, ""))
                .post(CHALLENGES);
    }

    private String rules(LocalDate from, LocalDate to, String more) {
        String prizes = more.contains("prizes")
                ? ""
                : ",\"prizes\":[{\"rank\":1,\"amount\":{\"amount\":\"500.00\",\"currency\":\"EUR\"}}]";
        return "{\"name\":\"Spring " + story + "\",\"objective\":{\"metric\":\"won-revenue\",\"target\":"
                + "{\"amount\":\"800.00\",\"currency\":\"EUR\"}},\"startsOn\":\"" + from + "\",\"endsOn\":\"" + to
                + "\"" + prizes + more + "}";
    }

    private ValidatableResponse refused(String body) {
        return as("sophie")
                .contentType("application/json")
                .body(body)
                .post(CHALLENGES)
                .then();
    }

    private ValidatableResponse sign(String head, String id, String hash) {
        return as(head).contentType("application/json")
                .body("{\"rulesHash\":\"" + hash + "\"}")
                .post(CHALLENGES + "/" + id + "/signatures")
                .then();
    }

    private ValidatableResponse settle(String head, String id) {
        return as(head).contentType("application/json")
                .body("{\"to\":\"settled\"}")
                .post(CHALLENGES + "/" + id + "/transitions")
                .then();
    }

    private ValidatableResponse change(String head, String id, String tag, String patch) {
        return as(head).header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(CHALLENGES + "/" + id)
                .then();
    }

    private RequestSpecification as(String user) {
        if (user.equals("gina")) {
            return given().auth().oauth2(TestTokens.user("gina"));
        }
        boolean head = user.equals("sophie") || user.equals("maud");
        String token = TestTokens.token()
                .id(TestTokens.userId(user))
                .name(user)
                .organisation(organisation, "house")
                .department(user.equals("ada") ? null : user.startsWith("s") ? "sales" : "marketing")
                .roles(user.equals("ada") ? Set.of("admin") : head ? Set.of("member", "manager") : Set.of("member"))
                .sign();
        return given().auth().oauth2(token);
    }

    private void win(String deal, String amount, LocalDate on, String time) {
        door.deliver(
                deal + time + story,
                deal + story,
                ("{\"type\":\"deal.updated\",\"timestamp\":\"%sT%s:00Z\",\"data\":{\"id\":\"%s\",\"name\":\"Deal %s\",\"stage\":\"won\","
                                + "\"amount\":\"%s\",\"currency\":\"EUR\",\"ownerId\":\"x\",\"openedOn\":\"2020-01-01\",\"closedOn\":\"%s\"}}")
                        .formatted(TODAY, time, deal + story, deal, amount, on));
    }

    private void reopen(String deal, String time) {
        door.deliver(
                deal + time + story,
                deal + story,
                "{\"type\":\"deal.updated\",\"timestamp\":\"%sT%s:00Z\",\"data\":{\"id\":\"%s\",\"stage\":\"open\",\"closedOn\":null}}"
                        .formatted(TODAY, time, deal + story));
    }

    private void touch(String id, String deal, String kind, String actor, LocalDate on) {
        door.deliver(
                id + story,
                deal + story,
                "{\"type\":\"touch.recorded\",\"timestamp\":\"%sT09:00:00Z\",\"data\":{\"id\":\"%s\",\"dealId\":\"%s\",\"kind\":\"%s\",\"actorId\":\"%s\",\"occurredAt\":\"%sT09:00:00Z\"}}"
                        .formatted(on, id + story, deal + story, kind, actor, on));
    }

    private void awaitTotal(String id, String amount) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(standings("samir", id).getString("total.amount"))
                        .isEqualTo(amount));
    }

    private void awaitCredit(String id, String department, String amount) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(standings("samir", id)
                        .getString("departments.find { it.department == '" + department + "' }.credit.amount"))
                .isEqualTo(amount));
    }

    private JsonPath standings(String user, String id) {
        return as(user).get(CHALLENGES + "/" + id + "/standings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private UUID member(String user, String department, String identity) throws SQLException {
        try (Connection admin = TestDatabase.shared().asAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("set app.organisation = '" + organisation + "'");
            statement.execute(
                    "insert into members (id, name, department, user_id) values ('" + UUID.randomUUID() + "', '" + user
                            + "', '" + department + "', '" + TestTokens.userId(user) + "') on conflict do nothing");
            try (ResultSet row = statement.executeQuery("select id from members where user_id = '"
                    + TestTokens.userId(user) + "' and organisation_id = '" + organisation + "'")) {
                row.next();
                UUID id = row.getObject(1, UUID.class);
                statement.execute("insert into member_identities (crm_identity, member_id) values ('" + identity
                        + "', '" + id + "')");
                return id;
            }
        }
    }

    private static String one(String sql) throws SQLException {
        try (Connection admin = TestDatabase.shared().asAdmin();
                Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
