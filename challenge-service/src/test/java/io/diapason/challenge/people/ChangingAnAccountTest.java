package io.diapason.challenge.people;

import static io.diapason.challenge.crm.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
@QuarkusTestResource(FakeKeycloak.class)
class ChangingAnAccountTest {
    private static final String PATH = "/api/v1/members";
    private final UUID organisation = UUID.randomUUID();
    private final UUID adminUser = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    @AfterEach
    void recover() {
        FakeKeycloak.away = false;
    }

    @Test
    void the_identity_provider_follows_department_and_roles_and_takes_what_is_no_more() {
        String id = colleague("sales", "member");
        admin().get("/api/v1/inbox").then().statusCode(200);

        change(id, 1, "{\"department\":\"marketing\",\"roles\":[\"manager\",\"pay-analyst\"]}")
                .statusCode(200)
                .body("roles", contains("member", "manager", "pay-analyst"))
                .body("department", equalTo("marketing"));
        awaiting(() -> {
            assertThat(FakeKeycloak.GROUPS.get(user.toString())).containsExactly(organisation + "-marketing");
            assertThat(FakeKeycloak.ROLES.get(user.toString()))
                    .containsExactlyInAnyOrder("member", "manager", "pay-analyst", "offline_access");
        });

        change(id, 2, "{\"roles\":[\"member\"]}").statusCode(200).body("roles", contains("member"));
        awaiting(() -> assertThat(FakeKeycloak.ROLES.get(user.toString()))
                .containsExactlyInAnyOrder("member", "offline_access"));
    }

    @Test
    void nothing_is_lost_while_the_identity_provider_is_away() {
        String id = colleague("sales", "member");
        FakeKeycloak.away = true;
        change(id, 1, "{\"roles\":[\"manager\"]}").statusCode(200);
        await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
        assertThat(FakeKeycloak.ROLES.get(user.toString())).doesNotContain("manager");

        FakeKeycloak.away = false;

        awaiting(() -> assertThat(FakeKeycloak.ROLES.get(user.toString())).contains("manager"));
    }

    @Test
    void who_leaves_cannot_sign_in_and_who_comes_back_is_as_before() {
        String id = colleague("sales", "manager");
        change(id, 1, "{\"roles\":[\"manager\"]}").statusCode(200);

        act(id, 2, "departures").statusCode(200).body("leftAt", notNullValue());
        act(id, 3, "departures").statusCode(409).body("code", equalTo("left-already"));
        awaiting(() -> {
            assertThat(enabled()).isFalse();
            assertThat(FakeKeycloak.LOGGED_OUT).contains(user.toString());
        });

        act(id, 3, "returns").statusCode(200).body("leftAt", nullValue()).body("roles", contains("member", "manager"));
        act(id, 4, "returns").statusCode(409).body("code", equalTo("not-left"));
        awaiting(() -> assertThat(enabled()).isTrue());
    }

    @Test
    void an_account_of_another_organisation_is_left_alone() {
        String id = colleague("sales", "member");
        FakeKeycloak.GROUPS.get(user.toString()).clear();
        FakeKeycloak.GROUPS.get(user.toString()).add(UUID.randomUUID() + "-sales");

        change(id, 1, "{\"roles\":[\"pay-analyst\"]}").statusCode(200);
        act(id, 2, "departures").statusCode(200);

        await().pollDelay(Duration.ofSeconds(7)).until(() -> true);
        assertThat(FakeKeycloak.ROLES.get(user.toString())).doesNotContain("pay-analyst");
        assertThat(enabled()).isTrue();
    }

    @Test
    void what_an_account_made_elsewhere_may_do_is_learnt() {
        String id = colleague("sales", "pay-analyst");
        awaiting(() -> admin().get(PATH + "/" + id).then().body("roles", contains("pay-analyst")));
    }

    @Test
    void the_last_admin_stays() {
        String self = add("Ada", adminUser, null);
        String other = colleague("sales", "member");
        change(self, 1, "{\"department\":\"sales\",\"roles\":[\"member\"]}")
                .statusCode(409)
                .body("code", equalTo("last-admin"));
        act(self, 1, "departures").statusCode(409).body("code", equalTo("last-admin"));

        change(other, 1, "{\"roles\":[\"admin\"]}").statusCode(200);
        change(self, 1, "{\"department\":\"sales\",\"roles\":[\"member\"]}").statusCode(200);
        act(other, 2, "departures").statusCode(409).body("code", equalTo("last-admin"));
    }

    @Test
    void refuses_what_does_not_fit_and_who_may_not() {
        String id = colleague("sales", "member");
        String stranger = add("Nobody", null, null);
        change(id, 1, "{\"department\":null,\"roles\":[\"manager\"]}")
                .statusCode(422)
                .body("code", equalTo("role-needs-department"))
                .body("errors.pointer", contains("/department"));
        change(stranger, 1, "{\"department\":\"sales\",\"roles\":[\"member\"]}")
                .statusCode(422)
                .body("code", equalTo("account-needed"));
        change(id, 1, "{\"roles\":[\"king\"]}").statusCode(400);
        transfer(admin(), id, 1, "sales").statusCode(409).body("code", equalTo("same-department"));
        transfer(admin(), id, 9, "marketing").statusCode(412);
        transfer(as("gus"), id, 1, "marketing").statusCode(404);
        as("gus")
                .header("If-Match", "\"v1\"")
                .post(PATH + "/" + id + "/departures")
                .then()
                .statusCode(404);
        machine()
                .header("If-Match", "\"v1\"")
                .body("{\"roles\":[\"admin\"]}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("account-is-the-admins"));
        machine()
                .header("If-Match", "\"v1\"")
                .body("{\"department\":\"marketing\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(403);
        admin().post(PATH + "/" + id + "/departures").then().statusCode(428);
    }

    private String colleague(String department, String role) {
        FakeKeycloak.ACCOUNTS.put(
                user.toString(),
                new ObjectMapper().createObjectNode().put("id", user.toString()).put("enabled", true));
        FakeKeycloak.GROUPS.put(user.toString(), ConcurrentHashMap.newKeySet());
        FakeKeycloak.GROUPS.get(user.toString()).add(organisation + "-" + department);
        FakeKeycloak.ROLES.put(user.toString(), ConcurrentHashMap.newKeySet());
        FakeKeycloak.ROLES.get(user.toString()).addAll(Set.of(role, "offline_access"));
        return add("Nina Ng", user, department);
    }

    private String add(String name, UUID account, String department) {
        admin().get("/api/v1/organisation").then().statusCode(200);
        String more = (account == null ? "" : ",\"userId\":\"" + account + "\"")
                + (department == null ? "" : ",\"department\":\"" + department + "\"");
        return admin().body("{\"name\":\"" + name + "\"" + more + "}")
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse change(String id, int version, String patch) {
        return admin().header("If-Match", "\"v" + version + "\"")
                .body(patch)
                .patch(PATH + "/" + id)
                .then();
    }

    private ValidatableResponse act(String id, int version, String what) {
        return admin().header("If-Match", "\"v" + version + "\"")
                .post(PATH + "/" + id + "/" + what)
                .then();
    }

    private static ValidatableResponse transfer(RequestSpecification who, String id, int version, String to) {
        return who.header("If-Match", "\"v" + version + "\"")
                .body("{\"department\":\"" + to + "\"}")
                .post(PATH + "/" + id + "/transfers")
                .then();
    }

    private boolean enabled() {
        return FakeKeycloak.ACCOUNTS.get(user.toString()).path("enabled").asBoolean();
    }

    private static void awaiting(org.awaitility.core.ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(holds);
    }

    private RequestSpecification admin() {
        return given().auth()
                .oauth2(TestTokens.token()
                        .id(adminUser)
                        .name("Ada")
                        .organisation(organisation, "test")
                        .roles(Set.of("admin"))
                        .sign())
                .contentType(ContentType.JSON);
    }

    private RequestSpecification machine() {
        return given().auth()
                .oauth2(TestTokens.token()
                        .organisation(organisation, "test")
                        .scopes("crm:write")
                        .sign())
                .contentType(ContentType.JSON);
    }
}
