package io.diapason.challenge.people;

import static io.diapason.challenge.crm.Api.adminOf;
import static io.diapason.challenge.crm.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.challenge.Sql;
import io.diapason.platform.tenant.TenantScope;
import io.diapason.platform.testing.TestBed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
@QuarkusTestResource(FakeKeycloak.class)
class JoiningByInvitationTest {
    private static final String PATH = "/api/v1/invitations";
    private static final String SECRET = "longer than a dozen";

    @Inject
    Sql sql;

    private final UUID organisation = UUID.randomUUID();
    private final String email = "new-" + organisation + "@acme.example";

    @AfterEach
    void recover() {
        FakeKeycloak.away = false;
        FakeKeycloak.refusesGroups = false;
    }

    @Test
    void a_link_makes_one_account_of_its_department_and_no_second_one() {
        String token = invite("{\"department\":\"sales\",\"roles\":[\"manager\"]}");
        look(token)
                .statusCode(200)
                .body("organisation", equalTo("test"))
                .body("invitedBy", equalTo("Admin"))
                .body("email", nullValue())
                .body("department", equalTo("sales"));

        accept(token, email, SECRET).statusCode(201).body("ready", equalTo(true));

        JsonNode account = FakeKeycloak.account(email);
        String user = account.path("id").asText();
        assertThat(account.path("enabled").asBoolean()).isTrue();
        assertThat(account.path("emailVerified").asBoolean()).isFalse();
        assertThat(account.path("firstName").asText() + "|"
                        + account.path("lastName").asText())
                .isEqualTo("Nina|Ng");
        assertThat(FakeKeycloak.GROUPS.get(user)).containsExactly(organisation + "-sales");
        assertThat(FakeKeycloak.ROLES.get(user)).containsExactlyInAnyOrder("member", "manager");
        adminOf(organisation)
                .get("/api/v1/members")
                .then()
                .body("items.name", contains("Nina Ng"))
                .body("items.userId", contains(user))
                .body("items.department", contains("sales"));

        accept(token, "second-" + email, SECRET).statusCode(410).body("code", equalTo("invitation-used"));
        look(token).statusCode(410).body("title", equalTo("Cette invitation a déjà servi"));
        adminOf(organisation).get(PATH).then().body("items.state", contains("accepted"));
        adminOf(organisation).get("/api/v1/members").then().body("items", hasSize(1));
    }

    @Test
    void says_in_french_that_it_expired_or_was_taken_back_or_never_was() {
        String expired = invite("{\"department\":\"sales\"}");
        TenantScope.run(organisation, () -> QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update invitations set expires_at = now() - interval '1 second'")));
        look(expired).statusCode(410).body("title", equalTo("Cette invitation a expiré"));
        accept(expired, email, SECRET).statusCode(410).body("code", equalTo("invitation-expired"));

        String revoked = invite("{\"department\":\"sales\"}");
        String id = adminOf(organisation).get(PATH).path("items[0].id");
        adminOf(organisation).post(PATH + "/" + id + "/revocations").then().statusCode(200);
        adminOf(organisation)
                .post(PATH + "/" + id + "/revocations")
                .then()
                .statusCode(200)
                .body("state", equalTo("revoked"));
        accept(revoked, email, SECRET).statusCode(410).body("code", equalTo("invitation-revoked"));

        byte[] raw = Base64.getUrlDecoder().decode(revoked);
        raw[39] ^= 1;
        String guessed = Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
        look(guessed).statusCode(404).body("code", equalTo("invitation-unknown"));
        look("nonsense").statusCode(404).body("code", equalTo("invitation-unknown"));
        assertThat(FakeKeycloak.ACCOUNTS.values())
                .noneMatch(one -> email.equals(one.path("email").asText()));
    }

    @Test
    void an_account_of_another_organisation_is_refused_and_a_colleague_told() {
        String token = invite("{\"department\":\"sales\"}");
        Map<String, String> body = body(token, email, SECRET);
        as("gus")
                .body(body)
                .post(PATH + "/acceptances")
                .then()
                .statusCode(409)
                .body("code", equalTo("other-organisation"))
                .body("detail", containsString("To join test"));
        adminOf(organisation)
                .body(body)
                .post(PATH + "/acceptances")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-a-member"));
        look(token).statusCode(200);
    }

    @Test
    void an_address_that_has_an_account_keeps_its_password() {
        accept(invite("{\"department\":\"sales\"}"), email, SECRET).statusCode(201);
        String second = invite("{\"department\":\"marketing\"}");
        accept(second, email, "another long secret").statusCode(409).body("code", equalTo("address-not-available"));
        assertThat(FakeKeycloak.account(email).at("/credentials/0/value").asText())
                .isEqualTo(SECRET);
        look(second).statusCode(200);
    }

    @Test
    void a_sent_invitation_is_of_its_address_and_finds_the_colleague_the_crm_knows() {
        String known = adminOf(organisation)
                .body("{\"name\":\"N. Ng\",\"email\":\"" + email + "\",\"crmOwnerIds\":[\"nng\"]}")
                .post("/api/v1/members")
                .path("id");
        String token = invite("{\"email\":\"" + email + "\",\"department\":\"marketing\"}");
        accept(token, "other@evil.example", SECRET).statusCode(201);
        assertThat(FakeKeycloak.account(email).path("emailVerified").asBoolean())
                .isTrue();
        adminOf(organisation)
                .get("/api/v1/members/" + known)
                .then()
                .body("name", equalTo("Nina Ng"))
                .body("department", equalTo("marketing"))
                .body("crmOwnerIds", contains("nng"))
                .body("userId", equalTo(FakeKeycloak.account(email).path("id").asText()));
    }

    @Test
    void an_address_typed_by_a_stranger_takes_over_nobody() {
        adminOf(organisation)
                .body("{\"name\":\"N. Ng\",\"email\":\"" + email + "\"}")
                .post("/api/v1/members")
                .then()
                .statusCode(201);
        accept(invite("{\"department\":\"sales\"}"), email, SECRET).statusCode(201);
        adminOf(organisation)
                .get("/api/v1/members")
                .then()
                .body("items.name", contains("N. Ng", "Nina Ng"))
                .body("items[0].userId", nullValue());
    }

    @Test
    void nothing_is_lost_when_the_provider_is_away_or_breaks_half_way() {
        String token = invite("{\"department\":\"sales\"}");
        FakeKeycloak.away = true;
        accept(token, email, SECRET).statusCode(503).body("code", equalTo("accounts-away"));
        FakeKeycloak.away = false;
        FakeKeycloak.refusesGroups = true;
        accept(token, email, SECRET).statusCode(201).body("ready", equalTo(false));
        assertThat(FakeKeycloak.account(email).path("enabled").asBoolean()).isFalse();
        FakeKeycloak.refusesGroups = false;
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        FakeKeycloak.account(email).path("enabled").asBoolean())
                .isTrue());
    }

    @Test
    void an_account_begun_before_a_crash_is_taken_up_again() {
        String token = invite("{\"department\":\"sales\"}");
        String id = adminOf(organisation).get(PATH).path("items[0].id");
        String begun = UUID.randomUUID().toString();
        FakeKeycloak.ACCOUNTS.put(
                begun,
                new com.fasterxml.jackson.databind.ObjectMapper()
                        .createObjectNode()
                        .put("id", begun)
                        .put("username", id)
                        .put("email", email)
                        .put("enabled", false));
        accept(token, email, SECRET).statusCode(201).body("ready", equalTo(true));
        JsonNode account = FakeKeycloak.account(email);
        assertThat(account.path("id").asText()).isEqualTo(begun);
        assertThat(account.path("enabled").asBoolean()).isTrue();
        assertThat(account.at("/credentials/0/value").asText()).isEqualTo(SECRET);
    }

    @Test
    void refuses_a_weak_password_a_missing_address_and_a_role_without_department() {
        String token = invite("{\"department\":\"sales\"}");
        accept(token, email, "short").statusCode(400).body("errors.pointer", contains("/password"));
        accept(token, email, "password-password")
                .statusCode(400)
                .body("code", equalTo("password-refused"))
                .body("errors.pointer", contains("/password"));
        accept(token, null, SECRET).statusCode(400).body("errors.pointer", contains("/email"));
        look(token).statusCode(200);
        adminOf(organisation)
                .body("{\"roles\":[\"manager\"]}")
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("role-needs-department"));
    }

    @Test
    void a_csv_invites_the_good_lines_and_names_the_bad_ones() {
        adminOf(organisation)
                .contentType("text/csv")
                .body("""
                        email;name;department;role
                        a@acme.example;Ann;sales;manager
                        not an address;Bob;sales;
                        c@acme.example;Cem;finance;
                        d@acme.example;Dan;;
                        A@acme.example;Ann again;sales;
                        e@acme.example;Eve;;pay-analyst
                        f@acme.example;Flo;sales;king
                        """)
                .post(PATH + "/imports")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("invitations.email", contains("a@acme.example", "e@acme.example"))
                .body("invitations[0].link", containsString("http://localhost:8080/join/invitation/"))
                .body("rejected.line", contains(3, 4, 5, 6, 8))
                .body(
                        "rejected.reason",
                        contains(
                                "not-an-email",
                                "department-unknown",
                                "role-needs-department",
                                "named-twice",
                                "unknown-value"));
        adminOf(organisation).get(PATH).then().body("items", hasSize(2)).body("items.link", hasItem(nullValue()));
        adminOf(UUID.randomUUID()).get(PATH).then().body("items", hasSize(0));
    }

    private String invite(String body) {
        String link = adminOf(organisation)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse look(String token) {
        return given().contentType(ContentType.JSON)
                .header("Accept-Language", "fr")
                .body(Map.of("token", token))
                .post(PATH + "/lookups")
                .then();
    }

    private static ValidatableResponse accept(String token, String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(body(token, email, password))
                .post(PATH + "/acceptances")
                .then();
    }

    private static Map<String, String> body(String token, String email, String password) {
        Map<String, String> body =
                new java.util.HashMap<>(Map.of("token", token, "name", "Nina Ng", "password", password));
        if (email != null) {
            body.put("email", email);
        }
        return body;
    }
}
