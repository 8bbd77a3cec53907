package io.diapason.platform.inbox;

import static io.diapason.platform.testing.TestTokens.ACME;
import static io.diapason.platform.testing.TestTokens.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.platform.testing.TestDatabase;
import io.diapason.platform.testing.TestKafka;
import io.diapason.platform.testing.TestTopicBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestTopicBed.class)
class ApplyingEventsTest {
    private static final String TYPE = "io.diapason.test.note-written.v1";
    private final String story = UUID.randomUUID().toString();

    @Test
    void applies_a_repeated_event_once() throws SQLException {
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 5; i++) {
            tell(ACME, id, "key-a", "once " + story);
        }
        tell(ACME, "key-a", "end " + story);

        await().atMost(Duration.ofSeconds(20)).until(() -> notes(ACME).contains("end " + story));
        assertThat(notes(ACME)).containsExactlyInAnyOrder("once " + story, "end " + story);
    }

    @Test
    void keeps_organisations_apart() throws SQLException {
        tell(ACME, "key", "for acme " + story);
        tell(GLOBEX, "key", "for globex " + story);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> notes(ACME).size() + notes(GLOBEX).size() == 2);
        assertThat(notes(ACME)).containsExactly("for acme " + story);
        assertThat(notes(GLOBEX)).containsExactly("for globex " + story);
    }

    @Test
    void sets_poison_aside_and_makes_its_key_wait_while_others_flow() throws SQLException {
        tell(ACME, "bad-" + story, "poison " + story);
        tell(ACME, "bad-" + story, "behind " + story);
        IntStream.range(0, 20).forEach(i -> tell(ACME, "good-" + i + story, "free " + story));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> notes(ACME).size() == 20 && setAside().size() == 2);
        assertThat(setAside()).containsExactly("dead: it is poison", "queued: waits behind a dead letter");
        assertThat(TestKafka.read("diapason.test.test-diary.dlq", 1, Duration.ofSeconds(10), dead -> dead.key()
                        .equals("bad-" + story)))
                .singleElement()
                .satisfies(dead ->
                        assertThat(TestKafka.header(dead, "dead-reason")).isEqualTo("it is poison"));
    }

    @Test
    void waits_for_a_dependency_that_is_away_and_loses_nothing() throws SQLException {
        Diary.OUTAGES_LEFT.set(2);
        tell(ACME, "key-" + story, "outage " + story);
        tell(ACME, "key-" + story, "after " + story);

        await().atMost(Duration.ofSeconds(30)).until(() -> notes(ACME).size() == 2);
        assertThat(notes(ACME)).containsExactlyInAnyOrder("outage " + story, "after " + story);
    }

    @Test
    void sets_a_record_without_envelope_aside() {
        TestKafka.send(Diary.TOPIC, "nobody-" + story, Map.of("content-type", "text/plain"), "no envelope");

        assertThat(TestKafka.read("diapason.test.test-diary.dlq", 1, Duration.ofSeconds(20), dead -> dead.key()
                        .equals("nobody-" + story)))
                .hasSize(1);
    }

    private void tell(UUID organisation, String key, String text) {
        tell(organisation, UUID.randomUUID().toString(), key, text);
    }

    private void tell(UUID organisation, String id, String key, String text) {
        TestKafka.send(Diary.TOPIC, key, TestKafka.headers(id, TYPE, organisation, 1), text);
    }

    private List<String> notes(UUID organisation) throws SQLException {
        return query("select text from notes where organisation_id = '" + organisation + "' and text like ?");
    }

    private List<String> setAside() throws SQLException {
        return query("select state || ': ' || reason from dead_letters where event_key like ? order by id");
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection admin = TestDatabase.shared().asAdmin();
                PreparedStatement query = admin.prepareStatement(sql)) {
            query.setString(1, "%" + story);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
