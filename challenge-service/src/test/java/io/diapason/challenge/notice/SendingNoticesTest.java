package io.diapason.challenge.notice;

import static io.diapason.challenge.crm.Api.adminOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestDatabase;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
@QuarkusTestResource(MailSink.class)
class SendingNoticesTest {
    private static final String AT_ONCE =
            "{\"quietFrom\":\"00:00\",\"quietTo\":\"00:00\",\"kinds\":{\"challenge-signature\":\"at-once\"}}";
    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void start() {
        MailSink.reset();
    }

    @Test
    void tells_a_head_once_and_in_the_heads_language() {
        RequestSpecification head = head("maud", "fr");
        given().spec(head)
                .body("{\"digestHour\":25}")
                .header("If-Match", "\"v1\"")
                .patch("/api/v1/notice-preferences")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/digestHour"));
        given().spec(head)
                .body("{}")
                .header("If-Match", "\"v7\"")
                .patch("/api/v1/notice-preferences")
                .then()
                .statusCode(412);
        draft();

        await().atMost(Duration.ofSeconds(20)).until(() -> to("maud").size() == 1);

        MailSink.Mail mail = to("maud").getFirst();
        assertThat(mail.header("Message-ID")).matches("<[0-9a-f]{32}@acme.example>");
        assertThat(jakarta.mail.internet.MimeUtility.unfold(mail.source())).contains("R=C3=A8gles");
        assertThat(mail.source()).contains("text/calendar; charset=UTF-8; method=PUBLISH", "STATUS:TENTATIVE");
        await().untilAsserted(() -> given().spec(head)
                .get("/api/v1/notices")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("sent"))
                .body("items[0].kind", equalTo("challenge-signature")));
        given().auth()
                .oauth2(token("gus", "x", UUID.randomUUID()))
                .get("/api/v1/notices")
                .then()
                .body("items", hasSize(0));
        assertThat(to("maud")).hasSize(1);
    }

    @Test
    void one_click_of_the_mailbox_stops_the_kind_and_no_other() {
        RequestSpecification head = head("clicks", "en");
        draft();
        await().atMost(Duration.ofSeconds(20)).until(() -> to("clicks").size() == 1);
        MailSink.Mail mail = to("clicks").getFirst();
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        String url = mail.header("List-Unsubscribe").replaceAll("[<>\\s]", "");
        String path = java.net.URI.create(url).getPath();

        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/settings/notices"));
        given().spec(head)
                .get("/api/v1/notice-preferences")
                .then()
                .body("kinds.challenge-signature", equalTo("at-once"));
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(204);

        given().spec(head)
                .get("/api/v1/notice-preferences")
                .then()
                .body("kinds.challenge-signature", equalTo("off"))
                .body("kinds.challenge-settlement", equalTo("digest"));
        String forged = path.substring(0, path.length() - 2) + (path.endsWith("AA") ? "BB" : "AA");
        given().post(forged).then().statusCode(404);
    }

    @Test
    void an_admin_sends_a_test_letter_and_hears_the_servers_words() {
        RequestSpecification admin = given().auth()
                .oauth2(TestTokens.token()
                        .id(UUID.randomUUID())
                        .name("Ada")
                        .organisation(organisation, "t")
                        .roles(Set.of("admin"))
                        .claim("email", "ada@acme.example")
                        .sign());
        given().spec(admin)
                .post("/api/v1/notices/mail/tests")
                .then()
                .statusCode(200)
                .body("delivered", equalTo(true))
                .body("answer", equalTo("250 taken"));
        assertThat(to("ada")).hasSize(1);

        MailSink.UNKNOWN.add("ada@acme.example");
        given().spec(admin)
                .post("/api/v1/notices/mail/tests")
                .then()
                .statusCode(200)
                .body("delivered", equalTo(false))
                .body("answer", equalTo("550 5.1.1 nobody of this name"));
        adminOf(organisation)
                .post("/api/v1/notices/mail/tests")
                .then()
                .statusCode(422)
                .body("code", equalTo("no-mail"));
    }

    @Test
    void one_refused_address_stops_nobody_else_and_an_admin_sees_it() {
        MailSink.UNKNOWN.add("gone@acme.example");
        List.of("gone", "here", "there").forEach(name -> head(name, "en"));
        draft();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> to("here").size() == 1 && to("there").size() == 1);

        await().untilAsserted(() -> adminOf(organisation)
                .get("/api/v1/notices/mail")
                .then()
                .body("available", equalTo(true))
                .body("queue.refused", equalTo(1))
                .body("refusals.address", contains("gone@acme.example")));
    }

    @Test
    void a_server_that_is_away_gets_the_letter_when_it_is_back() {
        MailSink.away = true;
        head("late", "en");
        draft();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        adminOf(organisation).get("/api/v1/notices/mail").then().body("queue.due", equalTo(1)));

        MailSink.away = false;

        await().atMost(Duration.ofSeconds(60)).until(() -> to("late").size() == 1);
    }

    @Test
    void a_slow_server_gets_every_letter_once() {
        MailSink.replyMillis = 200;
        List<String> names = IntStream.range(0, 8).mapToObj(i -> "s" + i).toList();
        names.forEach(name -> head(name, "en"));
        draft();

        await().atMost(Duration.ofSeconds(60)).until(() -> addressees().size() == 8);

        await().untilAsserted(() ->
                adminOf(organisation).get("/api/v1/notices/mail").then().body("queue.sent", equalTo(8)));
        assertThat(MailSink.ACCEPTED).hasSize(8);
    }

    /** The server took a letter, and the sender dies before it could write that down. */
    @Test
    void a_sender_lost_in_the_middle_of_a_hundred_loses_none_and_repeats_the_one_in_flight() {
        List<String> names = IntStream.range(0, 100).mapToObj(i -> "p" + i).toList();
        AtomicBoolean lost = new AtomicBoolean();
        MailSink.onAccepted = mail -> {
            if (MailSink.ACCEPTED.size() == 50 && lost.compareAndSet(false, true)) {
                asAdmin("revoke update on notice_messages, notice_lanes from test_app");
                Thread.ofVirtual().start(() -> {
                    await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
                    asAdmin("grant update on notice_messages, notice_lanes to test_app");
                });
            }
        };
        names.forEach(name -> head(name, "en"));
        draft();

        await().atMost(Duration.ofSeconds(120)).until(() -> addressees().size() == 100);

        assertThat(lost).isTrue();
        List<String> sent = MailSink.ACCEPTED.stream()
                .map(mail -> mail.header("Message-ID"))
                .toList();
        assertThat(sent.size()).isEqualTo(101);
        assertThat(new HashSet<>(sent)).hasSize(100);
        await().untilAsserted(() -> adminOf(organisation)
                .get("/api/v1/notices/mail")
                .then()
                .body("queue.sent", equalTo(100))
                .body("queue.due", equalTo(0)));
    }

    private static void asAdmin(String statement) {
        try (Connection admin = TestDatabase.shared().asAdmin()) {
            admin.createStatement().execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<MailSink.Mail> to(String name) {
        return MailSink.ACCEPTED.stream()
                .filter(mail -> mail.to().equals(name + "@acme.example"))
                .toList();
    }

    private static Set<String> addressees() {
        return MailSink.ACCEPTED.stream().map(MailSink.Mail::to).collect(java.util.stream.Collectors.toSet());
    }

    /** A head of marketing who has signed in and wants rules to sign at once. */
    private RequestSpecification head(String name, String language) {
        UUID id = UUID.randomUUID();
        RequestSpecification self = given().auth()
                .oauth2(token(name, name + "@acme.example", id))
                .header("Accept-Language", language)
                .contentType("application/json");
        given().spec(self).get("/api/v1/inbox").then().statusCode(200);
        given().spec(self)
                .body(AT_ONCE)
                .header("If-Match", "\"v0\"")
                .patch("/api/v1/notice-preferences")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        return self;
    }

    private String token(String name, String email, UUID id) {
        return TestTokens.token()
                .id(id)
                .name(name)
                .organisation(organisation, "t")
                .department("marketing")
                .roles(Set.of("manager", "member"))
                .claim("email", email)
                .sign();
    }

    private void draft() {
        adminOf(organisation).get("/api/v1/organisation").then().statusCode(200);
        adminOf(organisation).body("""
                {"name":"Printemps","objective":{"metric":"won-revenue","target":{"amount":"100.00","currency":"EUR"}},
                 "startsOn":"2030-01-01","endsOn":"2030-02-01","attributionModel":"linear"}""").post("/api/v1/challenges").then().statusCode(201);
    }
}
