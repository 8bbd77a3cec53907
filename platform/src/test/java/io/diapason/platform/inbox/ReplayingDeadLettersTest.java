package io.diapason.platform.inbox;

import static io.diapason.platform.testing.TestTokens.ACME;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.diapason.platform.testing.TestDatabase;
import io.diapason.platform.testing.TestKafka;
import io.diapason.platform.testing.TestTokens;
import io.diapason.platform.testing.TestTopicBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestTopicBed.class)
class ReplayingDeadLettersTest {
    private static final String PATH = "/api/v1/test-service/dead-letters";
    private final String story = UUID.randomUUID().toString();

    @AfterEach
    void the_diary_refuses_poison_again() {
        Diary.takesPoison = false;
    }

    @Test
    void applies_the_letter_and_then_what_waits_behind_it_in_order() {
        long dead = aDeadLetterWithTwoBehind();
        Diary.takesPoison = true;

        replay(dead).statusCode(200).body("applied", equalTo(3)).body("letter.state", equalTo("replayed"));

        assertThat(notes()).containsExactly("poison " + story, "first " + story, "second " + story);
        tell("third " + story);
        await().atMost(Duration.ofSeconds(20)).until(() -> notes().size() == 4);
    }

    @Test
    void leaves_everything_where_it_is_while_the_letter_still_cannot_be_applied() {
        long dead = aDeadLetterWithTwoBehind();

        replay(dead).statusCode(200).body("applied", equalTo(0)).body("letter.state", equalTo("dead"));

        assertThat(notes()).isEmpty();
        admin().get(PATH + "/" + dead).then().body("waiting", equalTo(2)).body("payload", equalTo("poison " + story));
    }

    @Test
    void dropping_gives_the_letter_up_and_applies_the_rest() {
        long dead = aDeadLetterWithTwoBehind();

        admin().post(PATH + "/" + dead + "/drops").then().statusCode(200).body("applied", equalTo(2));

        assertThat(notes()).containsExactly("first " + story, "second " + story);
        admin().queryParam("state", "dropped").get(PATH).then().body("items.id", hasItem((int) dead));
        replay(dead).statusCode(409);
    }

    @Test
    void a_second_poison_behind_the_first_is_the_dead_letter_from_then_on() {
        tell("poison " + story);
        tell("between " + story);
        tell("poison again " + story);
        await().atMost(Duration.ofSeconds(20)).until(() -> letters("queued").size() == 2);
        long first = letters("dead").getFirst();

        admin().post(PATH + "/" + first + "/drops").then().statusCode(200).body("applied", equalTo(1));

        assertThat(notes()).containsExactly("between " + story);
        assertThat(letters("dead")).hasSize(1).doesNotContain(first);
    }

    @Test
    void what_was_done_is_in_the_audit_trail() {
        long dead = aDeadLetterWithTwoBehind();
        admin().post(PATH + "/" + dead + "/drops").then().statusCode(200);

        admin().queryParam("action", "dead-letter.")
                .queryParam("resource", "dead-letters/" + dead)
                .get("/api/v1/test-service/audit")
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("dead-letter.dropped")))
                .body("items[0].details.applied", equalTo(2));
    }

    @Test
    void only_an_admin_of_the_organisation_sees_them() {
        long dead = aDeadLetterWithTwoBehind();

        given().auth().oauth2(TestTokens.user("sophie")).get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
        RequestSpecification foreigner = given().auth().oauth2(TestTokens.user("gus"));
        foreigner.get(PATH + "/" + dead).then().statusCode(404);
        given().auth()
                .oauth2(TestTokens.user("gus"))
                .post(PATH + "/" + dead + "/replays")
                .then()
                .statusCode(404);
    }

    private long aDeadLetterWithTwoBehind() {
        tell("poison " + story);
        tell("first " + story);
        tell("second " + story);
        await().atMost(Duration.ofSeconds(20)).until(() -> letters("queued").size() == 2);
        return letters("dead").getFirst();
    }

    private static ValidatableResponse replay(long letter) {
        return admin().post(PATH + "/" + letter + "/replays").then();
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(TestTokens.user("ada"));
    }

    private void tell(String text) {
        String id = UUID.randomUUID().toString();
        TestKafka.send(
                Diary.TOPIC, "key-" + story, TestKafka.headers(id, "io.diapason.test.note-written.v1", ACME, 1), text);
    }

    private List<String> notes() {
        return query("select text from notes where text like '%" + story + "' order by ctid");
    }

    private List<Long> letters(String state) {
        return query("select id from dead_letters where event_key = 'key-" + story + "' and state = '" + state
                        + "' order by id")
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private static List<String> query(String sql) {
        try (Connection admin = TestDatabase.shared().asAdmin();
                ResultSet rows = admin.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
