package io.diapason.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.gateway.testing.FakeProvider;
import io.diapason.gateway.testing.GatewayBed;
import io.diapason.platform.testing.TestBroker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
class ResumingOnAnotherReplicaTest {
    private final Clock clock = Clock.systemUTC();
    private final Fan one = new Fan(clock);
    private final Fan other = new Fan(clock);
    private final String brokers = TestBroker.shared().address();
    private final LiveTopics readByOne = new LiveTopics(one, clock, brokers);
    private final LiveTopics readByOther = new LiveTopics(other, clock, brokers);

    @BeforeEach
    void two_replicas_run() {
        readByOne.start();
        readByOther.start();
        await().until(() -> one.position() != null && other.position() != null);
    }

    @AfterEach
    void both_stop() {
        readByOne.close();
        readByOther.close();
    }

    @Test
    void a_stream_that_is_cut_goes_on_there_without_a_gap_and_without_a_repeat() {
        Page before = new Page();
        Stream cut = before.stream(clock);
        one.join(cut, null);
        String seen = WatchingLiveTest.change("org", FakeProvider.ACME, 1);
        await().until(() -> before.text().contains(seen));
        one.leave(cut);
        String missed = WatchingLiveTest.change("org", FakeProvider.ACME, 2);
        await().until(() -> Objects.equals(one.position(), other.position()));

        Page after = new Page();
        other.join(after.stream(clock), before.lastId());
        String next = WatchingLiveTest.change("org", FakeProvider.ACME, 3);
        await().until(() -> after.text().contains(next));
        assertThat(after.text()).containsOnlyOnce(missed).doesNotContain(seen).doesNotContain("resync");
    }

    @Test
    void a_replica_that_has_not_read_as_far_says_so_instead_of_leaving_a_gap() {
        TopicPartition partition = new TopicPartition("diapason.challenge", 0);
        Fan behind = new Fan(clock);
        behind.begin(Positions.of(Map.of(partition, 7L)));
        Page page = new Page();
        behind.join(page.stream(clock), Positions.of(Map.of(partition, 8L)).encode());
        assertThat(page.text()).contains("event: resync");
    }
}
