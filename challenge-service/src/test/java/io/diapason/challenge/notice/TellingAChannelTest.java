package io.diapason.challenge.notice;

import static io.diapason.challenge.crm.Api.adminOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.diapason.challenge.notice.ChannelSink.Reply;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
@QuarkusTestResource(MailSink.class)
@QuarkusTestResource(ChannelSink.class)
class TellingAChannelTest {
    private static final String CHANNELS = "/api/v1/notice-channels";
    private final UUID organisation = UUID.randomUUID();
    private final String path = "/services/" + UUID.randomUUID();

    @BeforeEach
    void without_quiet_hours() {
        adminOf(organisation)
                .body("{\"quietFrom\":\"00:00\",\"quietTo\":\"00:00\"}")
                .header("If-Match", "\"v0\"")
                .patch("/api/v1/notice-defaults")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void a_channel_hears_once_what_waits_for_both_departments() {
        String id = channel("slack", "challenge-signature");
        draft("<!channel> Spring & *co*");

        await().atMost(Duration.ofSeconds(30)).until(() -> ChannelSink.at(path).size() == 1);

        assertThat(ChannelSink.at(path).getFirst().body())
                .contains("/challenges/", "Règles à signer", "&lt;!channel&gt; Spring &amp; *co*")
                .doesNotContain("<!channel>", "100.00");
        await().during(Duration.ofSeconds(3)).until(() -> ChannelSink.at(path).size() == 1);
        adminOf(organisation)
                .get(CHANNELS + "/" + id)
                .then()
                .body("state", equalTo("active"))
                .body("quietFrom", equalTo("00:00"));
    }

    @Test
    void a_kind_that_was_not_chosen_stays_silent() {
        channel("teams", "owners-unmapped");
        draft("Silence");

        await().during(Duration.ofSeconds(4)).until(() -> ChannelSink.at(path).isEmpty());
    }

    @Test
    void a_channel_that_asks_for_time_gets_it_and_then_the_same_words() {
        ChannelSink.REPLIES.put(path, new CopyOnWriteArrayList<>(List.of(new Reply(429, "slow down", "8"))));
        channel("teams", "challenge-signature");
        draft("Spring");

        await().atMost(Duration.ofSeconds(40)).until(() -> ChannelSink.at(path).size() == 2);

        List<ChannelSink.Post> posts = ChannelSink.at(path);
        assertThat(ChannelSink.secondsBetween(posts.getFirst(), posts.getLast()))
                .isGreaterThanOrEqualTo(7);
        assertThat(posts.getFirst().body()).isEqualTo(posts.getLast().body()).contains("AdaptiveCard");
    }

    @Test
    void a_webhook_that_is_gone_is_shown_as_broken_until_it_gets_another_url() {
        ChannelSink.REPLIES.put(path, new CopyOnWriteArrayList<>(List.of(new Reply(404, "no_service", ""))));
        String id = channel("slack", "challenge-signature");
        draft("Spring");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> adminOf(organisation)
                .get(CHANNELS + "/" + id)
                .then()
                .body("state", equalTo("broken"))
                .body("problem", equalTo("404 no_service")));

        int version =
                adminOf(organisation).get(CHANNELS + "/" + id).then().extract().path("version");
        adminOf(organisation)
                .body("{\"url\":\"" + ChannelSink.url(path + "/new") + "\"}")
                .header("If-Match", "\"v" + version + "\"")
                .patch(CHANNELS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("problem", equalTo(null));
    }

    @Test
    void an_admin_hears_at_once_what_the_channel_says() {
        ChannelSink.REPLIES.put(path, new CopyOnWriteArrayList<>(List.of(new Reply(403, "invalid_token", ""))));
        String id = channel("slack", "challenge-signature");

        adminOf(organisation)
                .post(CHANNELS + "/" + id + "/tests")
                .then()
                .statusCode(200)
                .body("delivered", equalTo(false))
                .body("answer", equalTo("403 invalid_token"));
        adminOf(organisation)
                .post(CHANNELS + "/" + id + "/tests")
                .then()
                .statusCode(200)
                .body("delivered", equalTo(true))
                .body("answer", equalTo("200 ok"));
    }

    @Test
    void its_url_is_sealed_and_never_shown_again_nor_to_others() throws SQLException {
        String id = channel("slack", "challenge-signature");
        String secret = path.substring("/services/".length());

        adminOf(organisation)
                .get(CHANNELS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].urlHint", equalTo("127.0.0.1/…" + secret.substring(secret.length() - 4)))
                .body(not(containsString(secret)));
        adminOf(UUID.randomUUID()).get(CHANNELS + "/" + id).then().statusCode(404);
        adminOf(UUID.randomUUID()).post(CHANNELS + "/" + id + "/tests").then().statusCode(404);
        try (Connection admin = TestDatabase.shared().asAdmin();
                ResultSet row = admin.createStatement()
                        .executeQuery("select c::text from notice_channels c where id = '" + id + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).doesNotContain(secret);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "slack, http://hooks.slack.com/services/T/B/x, not-https",
        "slack, https://169.254.169.254/latest/meta-data, not-of-vendor",
        "slack, https://10.0.0.1/services/T/B/x, not-of-vendor",
        "slack, https://hooks.slack.com.evil.example/x, not-of-vendor",
        "slack, https://x.webhook.office.com/x, not-of-vendor",
        "slack, https://me:you@hooks.slack.com/x, not-a-plain-url",
        "slack, https://hooks.slack.com:22/x, unusual-port",
        "teams, https://webhook.office.com/x, not-of-vendor",
        "teams, no url, not-a-plain-url",
    })
    void refuses_a_url_that_is_no_webhook(String vendor, String url, String code) {
        adminOf(organisation)
                .body(form(vendor, url, "challenge-signature"))
                .post(CHANNELS)
                .then()
                .statusCode(422)
                .body("code", equalTo("webhook-not-allowed"))
                .body("errors.pointer", contains("/url"))
                .body("errors.code", contains(code));
    }

    private String channel(String vendor, String kind) {
        return adminOf(organisation)
                .body(form(vendor, ChannelSink.url(path), kind))
                .post(CHANNELS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** At once for one kind, nothing of the others. */
    private static String form(String vendor, String url, String kind) {
        String others = List.of(
                        "challenge-signature",
                        "challenge-settlement",
                        "persona-sign-off",
                        "persona-published",
                        "payout-approval",
                        "owners-unmapped",
                        "deliveries-failed")
                .stream()
                .map(one -> "\"" + one + "\":\"" + (one.equals(kind) ? "at-once" : "off") + "\"")
                .collect(java.util.stream.Collectors.joining(","));
        return """
                {"vendor":"%s","name":"#revenue","url":"%s","language":"fr","kinds":{%s}}""".formatted(vendor, url, others);
    }

    private void draft(String name) {
        adminOf(organisation).get("/api/v1/organisation").then().statusCode(200);
        adminOf(organisation)
                .body("""
                {"name":"%s","objective":{"metric":"won-revenue","target":{"amount":"100.00","currency":"EUR"}},
                 "startsOn":"2030-01-01","endsOn":"2030-02-01","attributionModel":"linear"}""".formatted(name))
                .post("/api/v1/challenges")
                .then()
                .statusCode(201);
    }
}
