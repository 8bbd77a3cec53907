package io.diapason.compensation.payout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class FreshLoginTest {
    private static final String CHALLENGE = "Bearer error=\"insufficient_user_authentication\", max_age=900";

    @ParameterizedTest
    @CsvSource({
        "get,/api/v1/payouts",
        "get,/api/v1/payouts/ID",
        "post,/api/v1/payouts/ID/approvals",
        "get,/api/v1/payouts/export"
    })
    void asks_to_sign_in_again_in_both_languages(String method, String path) {
        String old = TestTokens.user("paula", Instant.now().minus(Duration.ofMinutes(16)));

        ask(method, path, old, "en").statusCode(401).body("title", equalTo("Please sign in again"));
        ask(method, path, old, "fr")
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", CHALLENGE)
                .body("code", equalTo("login-too-old"))
                .body("title", equalTo("Merci de vous reconnecter"));
    }

    @Test
    void lets_who_signed_in_within_the_quarter_of_an_hour_read() {
        String recent = TestTokens.user("paula", Instant.now().minus(Duration.ofMinutes(14)));

        ask("get", "/api/v1/payouts", recent, "en").statusCode(200);
        ask("get", "/api/v1/payouts/export", recent, "en").statusCode(200);
        ask("get", "/api/v1/payouts/ID", recent, "en").statusCode(404);
    }

    @Test
    void asks_the_same_of_people_who_read_their_own() {
        ask("get", "/api/v1/payouts", TestTokens.user("samir", Instant.EPOCH), "en")
                .statusCode(401)
                .body("code", equalTo("login-too-old"));
    }

    @Test
    void has_no_way_for_machines() {
        ask("get", "/api/v1/payouts", TestTokens.client("pay:read", "pay:write"), "en")
                .statusCode(403);
        String machineOfARole = TestTokens.token()
                .organisation(TestTokens.ACME, "acme")
                .roles(Set.of("pay-analyst"))
                .sign();
        ask("get", "/api/v1/payouts", machineOfARole, "en").statusCode(401).body("code", equalTo("login-too-old"));
    }

    @Test
    void says_403_before_it_asks_anybody_to_sign_in_again() {
        ask("get", "/api/v1/payouts/export", TestTokens.user("samir", Instant.EPOCH), "en")
                .statusCode(403);
    }

    @Test
    void lasts_a_quarter_of_an_hour_to_the_second() {
        Instant now = Instant.parse("2026-11-27T09:00:00Z");

        assertThat(FreshLogin.isFresh(now.minus(FreshLogin.LIFE), now)).isTrue();
        assertThat(FreshLogin.isFresh(now.minus(FreshLogin.LIFE).minusSeconds(1), now))
                .isFalse();
        assertThat(FreshLogin.isFresh(null, now)).isFalse();
    }

    private static ValidatableResponse ask(String method, String path, String token, String language) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", language)
                .request(method, path.replace("ID", UUID.randomUUID().toString()))
                .then();
    }
}
