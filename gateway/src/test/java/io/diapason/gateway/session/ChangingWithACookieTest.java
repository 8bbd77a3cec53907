package io.diapason.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.gateway.testing.Browser;
import io.diapason.gateway.testing.GatewayBed;
import io.diapason.platform.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
class ChangingWithACookieTest {
    private static final String PATH = "/api/v1/challenges";

    @AfterEach
    void tokens_live_five_minutes_again() {
        GatewayBed.provider().tokensLive(Duration.ofMinutes(5));
    }

    @Test
    void our_own_page_may_change_things() {
        Browser sophie = signedIn();
        String token = sophie.csrfToken();
        assertThat(sophie.post(PATH, "{}", "X-CSRF-Token", token).statusCode()).isEqualTo(200);
        HttpResponse<String> full = sophie.post(
                PATH, "{}", "X-CSRF-Token", token, "Origin", GatewayBed.publicUrl(), "Sec-Fetch-Site", "same-origin");
        assertThat(full.statusCode()).isEqualTo(200);
        assertThat(full.body()).doesNotContain("x-csrf-token").doesNotContain("q_session");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none"
    })
    void another_site_may_not_even_with_the_token(String header, String value) {
        Browser sophie = signedIn();
        HttpResponse<String> answer = sophie.post(PATH, "{}", "X-CSRF-Token", sophie.csrfToken(), header, value);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("cross-site-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void nor_anybody_without_the_token(String token) {
        HttpResponse<String> answer = signedIn().post(PATH, "{}", "X-CSRF-Token", token);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("csrf-token");
    }

    @Test
    void the_token_of_one_session_is_not_good_for_another() {
        String other = signedIn().csrfToken();
        assertThat(signedIn().post(PATH, "{}", "X-CSRF-Token", other).statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_expiring_session_is_refreshed_once_and_keeps_its_token() {
        GatewayBed.provider().tokensLive(Duration.ofSeconds(30));
        Browser sophie = signedIn();
        int before = GatewayBed.provider().refreshes();
        String token = sophie.csrfToken();
        GatewayBed.provider().tokensLive(Duration.ofMinutes(5));
        List<CompletableFuture<Integer>> burst = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> sophie.get("/api/v1/deals").statusCode()))
                .toList();
        burst.forEach(one -> assertThat(one.join()).isEqualTo(200));
        assertThat(GatewayBed.provider().refreshes() - before).isBetween(1, 2);
        assertThat(sophie.csrfToken()).isEqualTo(token);
    }

    @Test
    void signing_out_ends_the_session_even_for_a_copied_cookie() {
        Browser sophie = signedIn();
        String copied = sophie.cookies();
        assertThat(sophie.get("/logout").previousResponse()).isPresent();
        assertThat(sophie.get("/api/v1/me").statusCode()).isEqualTo(401);
        RestAssured.given().header("Cookie", copied).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void another_site_cannot_sign_anybody_out() {
        Browser sophie = signedIn();
        sophie.get("/logout", "Sec-Fetch-Site", "cross-site");
        assertThat(sophie.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void the_identity_provider_can_end_a_session() {
        Browser sophie = signedIn();
        String session = sessionOf(sophie);
        RestAssured.given()
                .formParam("logout_token", GatewayBed.provider().logoutToken(session))
                .post("/session/ended")
                .then()
                .statusCode(200);
        assertThat(sophie.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(TestKafka.read(
                        "diapason.session.ended", 1, Duration.ofSeconds(10), record -> session.equals(record.key())))
                .as("told to the other replicas")
                .hasSize(1);
    }

    @Test
    void a_session_that_ended_on_another_replica_is_over_here_too() {
        Browser sophie = signedIn();
        TestKafka.send("diapason.session.ended", sessionOf(sophie), Map.of(), "{\"at\":\"2026-03-02T10:00:00Z\"}");
        await().untilAsserted(
                        () -> assertThat(sophie.get("/api/v1/me").statusCode()).isEqualTo(401));
    }

    @Test
    void a_logout_token_that_the_provider_did_not_sign_ends_nothing() {
        Browser sophie = signedIn();
        String token = GatewayBed.provider().logoutToken(sessionOf(sophie));
        RestAssured.given()
                .formParam("logout_token", token.substring(0, token.length() - 6) + "AAAAAA")
                .post("/session/ended")
                .then()
                .statusCode(400);
        assertThat(sophie.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/%5Cevil.example", "javascript:alert(1)", "/logout"})
    void signing_in_never_leads_elsewhere(String back) {
        assertThat(new Browser().signIn(back)).hasHost("localhost").hasPath("/");
    }

    private static Browser signedIn() {
        Browser sophie = new Browser();
        sophie.signIn("/");
        return sophie;
    }

    /** The service behind sees the access token, which names the session. */
    private static String sessionOf(Browser browser) {
        String bearer = new JsonObject(browser.get("/api/v1/deals").body())
                .getJsonObject("headers")
                .getString("authorization");
        return new JsonObject(new String(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]))).getString("sid");
    }
}
