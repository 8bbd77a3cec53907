package io.diapason.challenge.notice;

import static io.diapason.challenge.crm.Api.adminOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.challenge.Sql;
import io.diapason.challenge.people.FakeKeycloak;
import io.diapason.platform.tenant.TenantScope;
import io.diapason.platform.testing.TestBed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
@QuarkusTestResource(MailSink.class)
@QuarkusTestResource(FakeKeycloak.class)
class SendingInvitationsTest {
    private static final String PATH = "/api/v1/invitations";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Sql sql;

    private final UUID organisation = UUID.randomUUID();
    private final String email = "nina-" + organisation + "@acme.example";

    @BeforeEach
    void start() {
        MailSink.reset();
    }

    @Test
    void the_letters_link_makes_the_account_and_the_admin_sees_that_it_was_sent() throws Exception {
        invite("{\"email\":\"" + email + "\",\"name\":\"Nina Ng\",\"department\":\"sales\",\"language\":\"fr\"}");

        MailSink.Mail mail = letter(1);
        assertThat(mail.header("Message-ID")).matches("<[0-9a-f]{32}@acme.example>");
        assertThat(read(mail).getSubject()).isEqualTo("Admin vous invite à rejoindre test sur Diapason");
        String text = text(mail, 0);
        assertThat(text)
                .startsWith("Bonjour Nina Ng,")
                .contains("réservée à " + email)
                .doesNotContain("[[");
        String link = linkIn(text);
        assertThat(text(mail, 1)).contains("<a href=\"" + link + "\">");
        await().untilAsserted(() -> adminOf(organisation)
                .get(PATH)
                .then()
                .body("items[0].letter.state", equalTo("sent"))
                .body("items[0].letter.at", notNullValue())
                .body("items[0].language", equalTo("fr"))
                .body("items[0].link", nullValue()));
        accept(link, 201);
        assertThat(read(mail).getAllRecipients()[0].toString()).isEqualTo(email);
    }

    @Test
    void nobody_reads_the_link_in_the_queue_or_in_the_invitation() {
        MailSink.away = true;
        String link = invite("{\"email\":\"" + email + "\",\"department\":\"sales\"}");
        String token = link.substring(link.lastIndexOf('/') + 1);

        String stored = stored("select string_agg(m::text, '') from notice_messages m")
                + stored("select string_agg(s::text, '') from letter_secrets s")
                + stored("select string_agg(i::text, '') from invitations i");
        assertThat(stored).contains(email).doesNotContain(token);

        MailSink.away = false;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(mine()).hasSize(1));
        await().atMost(SOON).untilAsserted(() -> assertThat(stored("select count(*) from letter_secrets"))
                .isEqualTo("0"));
        accept(link, 201);
        assertThat(stored("select count(*) from invitations where sealed_link is not null"))
                .isEqualTo("0");
    }

    @Test
    void a_letter_is_sent_again_with_the_same_link_and_lives_seven_days_more() throws Exception {
        invite("{\"email\":\"" + email + "\",\"department\":\"marketing\",\"language\":\"en\"}");
        String first = linkIn(text(letter(1), 0));
        String id = adminOf(organisation).get(PATH).path("items[0].id");
        sentIs(id);
        inOrganisation("update invitations set expires_at = now() - interval '1 second'");

        adminOf(organisation)
                .post(PATH + "/" + id + "/letters")
                .then()
                .statusCode(202)
                .body("state", equalTo("open"))
                .body("letter.state", equalTo("waiting"));

        MailSink.Mail second = letter(2);
        assertThat(text(second, 0)).startsWith("Hello,");
        assertThat(linkIn(text(second, 0))).isEqualTo(first);
        assertThat(mine().stream().map(mail -> mail.header("Message-ID")).distinct())
                .hasSize(2);
        accept(first, 201);
        adminOf(organisation)
                .post(PATH + "/" + id + "/letters")
                .then()
                .statusCode(410)
                .body("code", equalTo("invitation-used"));
    }

    @Test
    void what_is_still_on_its_way_is_not_sent_twice() {
        MailSink.away = true;
        invite("{\"email\":\"" + email + "\",\"department\":\"sales\"}");
        String id = adminOf(organisation).get(PATH).path("items[0].id");
        for (int i = 0; i < 3; i++) {
            adminOf(organisation).post(PATH + "/" + id + "/letters").then().statusCode(202);
        }
        MailSink.away = false;
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> sentIs(id));
        assertThat(mine()).hasSize(1);
    }

    @Test
    void a_refused_address_is_shown_with_the_servers_words() {
        MailSink.UNKNOWN.add(email);
        invite("{\"email\":\"" + email + "\",\"department\":\"sales\"}");
        await().atMost(SOON).untilAsserted(() -> adminOf(organisation)
                .get(PATH)
                .then()
                .body("items[0].letter.state", equalTo("failed"))
                .body("items[0].letter.answer", containsString("nobody of this name")));
    }

    @Test
    void a_csv_sends_a_letter_to_each_in_the_language_said() throws Exception {
        adminOf(organisation)
                .contentType("text/csv")
                .header("Accept-Language", "fr")
                .body("email;name;department;language\n" + email + ";Ann;sales;en\nb" + email + ";Bob;sales;\nc" + email
                        + ";Cem;sales;de\n")
                .post(PATH + "/imports")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("invitations.letter.state", contains("waiting", "waiting"))
                .body("rejected.column", contains("language"));
        assertThat(text(letter(1), 0)).startsWith("Hello Ann,");
        await().atMost(SOON).until(() -> to("b" + email).size() == 1);
        assertThat(text(to("b" + email).getFirst(), 0)).startsWith("Bonjour Bob,");
    }

    @Test
    void without_an_address_or_for_others_there_is_no_letter() {
        invite("{\"department\":\"sales\"}");
        adminOf(organisation).get(PATH).then().body("items[0].letter", nullValue());
        String id = adminOf(organisation).get(PATH).path("items[0].id");
        adminOf(organisation)
                .header("Accept-Language", "fr")
                .post(PATH + "/" + id + "/letters")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-letter"))
                .body("title", equalTo("Cette invitation n'a pas de courrier"));
        adminOf(UUID.randomUUID()).post(PATH + "/" + id + "/letters").then().statusCode(404);
        adminOf(organisation).post(PATH + "/" + id + "/revocations").then().statusCode(200);
        adminOf(organisation)
                .post(PATH + "/" + id + "/letters")
                .then()
                .statusCode(410)
                .body("code", equalTo("invitation-revoked"));
        adminOf(organisation)
                .body("{\"department\":\"sales\",\"language\":\"de\"}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasSize(1));
    }

    private void sentIs(String id) {
        await().atMost(SOON).untilAsserted(() -> adminOf(organisation)
                .get(PATH)
                .then()
                .body("items.find { it.id == '" + id + "' }.letter.state", equalTo("sent")));
    }

    private MailSink.Mail letter(int number) {
        await().atMost(SOON).untilAsserted(() -> assertThat(mine()).hasSize(number));
        return mine().getLast();
    }

    private List<MailSink.Mail> mine() {
        return to(email);
    }

    private static List<MailSink.Mail> to(String address) {
        return MailSink.ACCEPTED.stream()
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    private static String linkIn(String text) {
        return text.lines()
                .filter(line -> line.startsWith("http://localhost:8080/join/invitation/"))
                .findFirst()
                .orElseThrow();
    }

    private static MimeMessage read(MailSink.Mail mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.source().getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(MailSink.Mail mail, int part) throws MessagingException, IOException {
        return (String) ((Multipart) read(mail).getContent()).getBodyPart(part).getContent();
    }

    private String invite(String body) {
        return adminOf(organisation)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("link");
    }

    private static void accept(String link, int status) {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "token",
                        link.substring(link.lastIndexOf('/') + 1),
                        "name",
                        "Nina Ng",
                        "password",
                        "a sentence to remember"))
                .post(PATH + "/acceptances")
                .then()
                .statusCode(status);
    }

    private String stored(String query) {
        return TenantScope.call(organisation, () -> QuarkusTransaction.requiringNew()
                .call(() -> String.valueOf(sql.<String>one(query, row -> row.getString(1)))));
    }

    private void inOrganisation(String statement) {
        TenantScope.run(organisation, () -> QuarkusTransaction.requiringNew().run(() -> sql.update(statement)));
    }
}
