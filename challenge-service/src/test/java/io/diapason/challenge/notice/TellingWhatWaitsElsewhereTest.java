package io.diapason.challenge.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestKafka;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
@QuarkusTestResource(MailSink.class)
class TellingWhatWaitsElsewhereTest {
    private static final String PERSONA = "io.diapason.persona.persona-";
    private final UUID organisation = UUID.randomUUID();
    private final UUID persona = UUID.randomUUID();
    private long sequence = 1;

    @BeforeEach
    void start() {
        MailSink.reset();
    }

    @Test
    void a_key_that_one_department_turned_is_told_to_the_head_of_the_other() {
        person("maud", "marketing", "manager", "persona-sign-off");
        person("sophie", "sales", "manager", "persona-sign-off");
        person("marc", "marketing", "member", "persona-sign-off");

        signed(persona, "sales", 4);

        await().atMost(Duration.ofSeconds(30)).until(() -> to("maud").size() == 1);
        assertThat(to("maud").getFirst().source()).contains("Persona to sign", "/personas/" + persona);
        await().during(Duration.ofSeconds(3)).until(() -> MailSink.ACCEPTED.size() == 1);
    }

    @Test
    void new_words_want_new_keys_and_evidence_leaves_the_old_one_waiting() {
        RequestSpecification maud = person("maud", "marketing", "manager", "none");
        signed(persona, "sales", 4);
        changed(4);
        await().atMost(Duration.ofSeconds(30)).until(() -> states(maud).equals(List.of("due")));

        UUID other = UUID.randomUUID();
        changed(5);
        signed(other, "sales", 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> states(maud).size() == 2);

        person("late", "marketing", "manager", "persona-sign-off");

        await().atMost(Duration.ofSeconds(30)).until(() -> to("late").size() == 1);
        assertThat(to("late").getFirst().source())
                .contains("/personas/" + other)
                .doesNotContain("/personas/" + persona);
    }

    @Test
    void a_published_persona_is_news_for_everybody_and_payouts_are_for_the_pay_analyst_without_an_amount() {
        person("marc", "marketing", "member", "persona-published");
        person("paula", null, "pay-analyst", "payout-approval");

        tell("diapason.persona", PERSONA + "published.v1", """
                {"personaId":"%s","name":"Head of operations","publishedVersion":4}""".formatted(persona));
        tell("diapason.compensation", "io.diapason.compensation.payouts-created.v1", """
                {"challengeId":"%s","payouts":6}""".formatted(UUID.randomUUID()));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> to("marc").size() == 1 && to("paula").size() == 1);
        assertThat(to("marc").getFirst().source()).contains("Persona published: Head of operations");
        assertThat(to("paula").getFirst().source()).contains("Payouts to approve", "/pay");
    }

    private void signed(UUID of, String department, long version) {
        tell("diapason.persona", PERSONA + "signed.v1", """
                {"personaId":"%s","contentVersion":%d,"department":"%s"}""".formatted(of, version, department));
    }

    private void changed(long version) {
        tell("diapason.persona", PERSONA + "changed.v1", """
                {"personaId":"%s","contentVersion":%d,"state":"draft"}""".formatted(persona, version));
    }

    private void tell(String topic, String type, String data) {
        TestKafka.send(
                topic,
                organisation + ":" + persona,
                TestKafka.headers(UUID.randomUUID().toString(), type, organisation, sequence++),
                data);
    }

    private static List<MailSink.Mail> to(String name) {
        return MailSink.ACCEPTED.stream()
                .filter(mail -> mail.to().equals(name + "@acme.example"))
                .toList();
    }

    private static List<String> states(RequestSpecification person) {
        return given().spec(person).get("/api/v1/notices").then().extract().path("items.state");
    }

    /** Somebody who has signed in and wants one kind at once. */
    private RequestSpecification person(String name, String department, String role, String kind) {
        RequestSpecification self = given().auth()
                .oauth2(TestTokens.token()
                        .id(UUID.randomUUID())
                        .name(name)
                        .organisation(organisation, "t")
                        .department(department)
                        .roles(new HashSet<>(List.of(role, "member")))
                        .claim("email", name + "@acme.example")
                        .sign())
                .header("Accept-Language", "en")
                .contentType("application/json");
        given().spec(self).get("/api/v1/inbox").then().statusCode(200);
        given().spec(self).get("/api/v1/organisation").then().statusCode(200);
        String kinds = kind.equals("none") ? "" : "\"" + kind + "\":\"at-once\"";
        choose(self, "\"quietFrom\":\"00:00\",\"quietTo\":\"00:00\",\"kinds\":{" + kinds + "}", 0);
        return self;
    }

    private static void choose(RequestSpecification person, String fields, int version) {
        given().spec(person)
                .body("{" + fields + "}")
                .header("If-Match", "\"v" + version + "\"")
                .patch("/api/v1/notice-preferences")
                .then()
                .statusCode(200);
    }
}
