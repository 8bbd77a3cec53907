package io.diapason.gateway.live;

import io.diapason.gateway.topic.Topics;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads all partitions of the services' topics, without a group: every replica sees everything. Begins ten minutes
 * back, so that a stream which another replica began can go on here.
 */
final class LiveTopics implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LiveTopics.class);
    private static final List<String> TOPICS =
            List.of(Topics.PERSONA, Topics.CHALLENGE, Topics.COMPENSATION, Topics.PEOPLE);
    private static final long IDLE_MILLIS = 500;

    private final Fan fan;
    private final Clock clock;
    private final Map<String, Object> settings;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Positions next;

    LiveTopics(Fan fan, Clock clock, String brokers) {
        this.fan = fan;
        this.clock = clock;
        this.settings = Map.of(
                "bootstrap.servers",
                brokers,
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "auto.offset.reset",
                "latest",
                "fetch.min.bytes",
                1,
                "fetch.max.wait.ms",
                (int) IDLE_MILLIS,
                "max.poll.records",
                2_000,
                "client.id",
                "gateway-live");
        this.thread = Thread.ofPlatform().daemon().name("live").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        stopped = true;
        KafkaConsumer<String, byte[]> running = consumer;
        if (running != null) {
            running.wakeup();
        }
    }

    private void run() {
        while (!stopped) {
            try (KafkaConsumer<String, byte[]> fresh =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = fresh;
                follow(fresh);
            } catch (WakeupException stopping) {
                LOG.debug("live reader stopping");
            } catch (KafkaException | IllegalStateException broken) {
                LOG.warnf("live topics not readable, trying again cause=%s", broken.toString());
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> fresh) {
        Positions at = next;
        if (at == null) {
            at = Positions.of(tenMinutesAgo(fresh));
            fan.begin(at);
            next = at;
        } else {
            fresh.assign(at.partitions());
        }
        for (TopicPartition partition : at.partitions()) {
            fresh.seek(partition, at.of(partition));
        }
        while (!stopped) {
            List<LiveEvent> events = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record :
                    fresh.poll(Duration.ofMillis(fan.waitMillis(System.nanoTime(), IDLE_MILLIS)))) {
                at.passed(new TopicPartition(record.topic(), record.partition()), record.offset());
                read(record, events);
            }
            fan.arrived(events, at, System.nanoTime());
        }
    }

    private Map<TopicPartition, Long> tenMinutesAgo(KafkaConsumer<String, byte[]> fresh) {
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> fresh.partitionsFor(topic).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("no topics");
        }
        fresh.assign(partitions);
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(p -> times.put(p, clock.millis() - Recent.MEMORY.toMillis()));
        Map<TopicPartition, OffsetAndTimestamp> found = fresh.offsetsForTimes(times);
        Map<TopicPartition, Long> ends = fresh.endOffsets(partitions);
        Map<TopicPartition, Long> start = new HashMap<>();
        partitions.forEach(p -> {
            OffsetAndTimestamp first = found.get(p);
            start.put(p, first == null ? ends.get(p) : Long.valueOf(first.offset()));
        });
        return start;
    }

    private static void read(ConsumerRecord<String, byte[]> record, List<LiveEvent> events) {
        try {
            LiveEvent event = LiveEvent.of(record);
            if (event != null) {
                events.add(event);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warnf("event not shown topic=%s offset=%d cause=%s", record.topic(), record.offset(), unreadable);
        }
    }

    private void pause() {
        try {
            Thread.sleep(IDLE_MILLIS);
        } catch (InterruptedException stop) {
            stopped = true;
        }
    }
}
