package io.diapason.platform.outbox;

import static io.diapason.platform.testing.TestTokens.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.diapason.platform.event.EventType;
import io.diapason.platform.tenant.TenantScope;
import io.diapason.platform.testing.TestBroker;
import io.diapason.platform.testing.TestDatabase;
import io.diapason.platform.testing.TestKafka;
import io.diapason.platform.testing.TestTopicBed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestTopicBed.class)
class TellingEventsTest {
    private static final String TOPIC = "diapason.test.out";
    private static final EventType TYPE = EventType.of("io.diapason.test.note-written.v1");
    private final String aggregate = UUID.randomUUID().toString();

    @Inject
    Outbox outbox;

    @Test
    void tells_in_order_with_the_whole_envelope() {
        inTransaction(() -> IntStream.range(0, 50).forEach(this::append));

        List<ConsumerRecord<String, byte[]>> told = told(50, Duration.ofSeconds(20));
        assertThat(told.stream().map(e -> new String(e.value(), StandardCharsets.UTF_8)))
                .containsExactlyElementsOf(IntStream.range(0, 50)
                        .mapToObj(i -> "{\"number\":" + i + "}")
                        .toList());
        ConsumerRecord<String, byte[]> first = told.getFirst();
        assertThat(first.key()).isEqualTo(ACME + ":" + aggregate);
        assertThat(TestKafka.header(first, "ce_type")).isEqualTo(TYPE.value());
        assertThat(TestKafka.header(first, "ce_organisationid")).isEqualTo(ACME.toString());
        assertThat(TestKafka.header(first, "ce_source")).isEqualTo("/platform");
        assertThat(TestKafka.header(first, "ce_live")).isEqualTo("note.written");
        assertThat(TestKafka.header(first, "ce_audience")).isEqualTo("org");
    }

    @Test
    void tells_nothing_of_a_change_that_was_rolled_back() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    append(1);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");
        inTransaction(() -> append(2));

        assertThat(told(2, Duration.ofSeconds(5))).singleElement().satisfies(e -> assertThat(
                        new String(e.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"number\":2}"));
    }

    @Test
    void refuses_an_event_without_a_change() {
        assertThatThrownBy(() -> TenantScope.run(ACME, () -> append(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keeps_events_while_the_broker_is_away_and_tells_them_after() {
        TestBroker.shared().stop();
        try {
            inTransaction(() -> IntStream.range(0, 10).forEach(this::append));
        } finally {
            TestBroker.shared().start();
        }

        assertThat(told(10, Duration.ofSeconds(60)).stream()
                        .map(e -> TestKafka.header(e, "ce_sequence"))
                        .distinct())
                .hasSize(10);
    }

    @Test
    void sets_aside_what_the_broker_will_never_take_and_goes_on() throws SQLException {
        inTransaction(() -> {
            outbox.append(OutgoingEvent.of(TOPIC, aggregate, TYPE, 1, Map.of("text", "x".repeat(2_000_000))));
            append(2);
        });

        assertThat(told(1, Duration.ofSeconds(20))).hasSize(1);
        await().until(() ->
                "1".equals(one("select count(*) from outbox_failed where aggregateid = '" + aggregate + "'")));
    }

    @Test
    void takes_the_lease_again_after_losing_its_connection() throws SQLException {
        one("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'diapason-relay'");

        inTransaction(() -> append(1));

        assertThat(told(1, Duration.ofSeconds(20))).hasSize(1);
    }

    private void append(int number) {
        outbox.append(OutgoingEvent.of(TOPIC, aggregate, TYPE, number, Map.of("number", number))
                .withLive(new Live("note.written", "/api/v1/notes/" + aggregate, "org")));
    }

    private static void inTransaction(Runnable work) {
        TenantScope.run(ACME, () -> QuarkusTransaction.requiringNew().run(work));
    }

    private List<ConsumerRecord<String, byte[]>> told(int count, Duration atMost) {
        return TestKafka.read(TOPIC, count, atMost, e -> e.key().endsWith(aggregate));
    }

    private static String one(String sql) throws SQLException {
        try (Connection admin = TestDatabase.shared().asAdmin();
                Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
