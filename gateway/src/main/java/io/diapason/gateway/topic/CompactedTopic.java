package io.diapason.gateway.topic;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A small compacted topic, read whole from its beginning and then followed, without a group: each replica holds all of
 * it. Who must not decide on old knowledge asks {@link #upToDate()} first.
 */
public final class CompactedTopic implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CompactedTopic.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ASK = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 500;

    private final String topic;
    private final Map<String, Object> settings;
    private final Consumer<ConsumerRecord<String, byte[]>> reader;
    private final Queue<Promise<Void>> asked = new ConcurrentLinkedQueue<>();
    private final List<Promise<Void>> answering = new ArrayList<>();
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean loaded;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Map<TopicPartition, Long> target;

    public CompactedTopic(String topic, String brokers, Consumer<ConsumerRecord<String, byte[]>> reader) {
        this.topic = topic;
        this.reader = reader;
        this.settings = Map.of(
                "bootstrap.servers",
                brokers,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "default.api.timeout.ms",
                3_000,
                "request.timeout.ms",
                2_500,
                "client.id",
                "gateway-" + topic);
        this.thread = Thread.ofPlatform().daemon().name("topic-" + topic).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** The whole topic was read once. */
    public boolean loaded() {
        return loaded;
    }

    /** Completes when everything that the broker held at the time of the call has been read. */
    public Future<Void> upToDate() {
        Promise<Void> promise = Promise.promise();
        asked.add(promise);
        KafkaConsumer<String, byte[]> running = consumer;
        if (running != null) {
            running.wakeup();
        }
        return promise.future();
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
                follow(fresh);
            } catch (KafkaException | IllegalStateException broken) {
                LOG.warnf("topic not readable, trying again topic=%s cause=%s", topic, broken.toString());
                pause();
            } finally {
                consumer = null;
                target = null;
            }
        }
        failAll();
    }

    private void follow(KafkaConsumer<String, byte[]> fresh) {
        List<TopicPartition> partitions = fresh.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("no such topic");
        }
        fresh.assign(partitions);
        fresh.seekToBeginning(partitions);
        consumer = fresh;
        while (!stopped) {
            try {
                step(fresh, partitions);
            } catch (WakeupException somebodyAsked) {
                LOG.tracef("woken topic=%s", topic);
            }
        }
    }

    private void step(KafkaConsumer<String, byte[]> fresh, List<TopicPartition> partitions) {
        for (Promise<Void> one = asked.poll(); one != null; one = asked.poll()) {
            answering.add(one);
            target = null;
        }
        if (target == null && (!loaded || !answering.isEmpty())) {
            target = fresh.endOffsets(partitions, ASK);
        }
        answerWhenReached(fresh);
        for (ConsumerRecord<String, byte[]> one : fresh.poll(POLL)) {
            read(one);
        }
        answerWhenReached(fresh);
    }

    private void answerWhenReached(KafkaConsumer<String, byte[]> fresh) {
        Map<TopicPartition, Long> ends = target;
        if (ends == null || !ends.entrySet().stream().allMatch(end -> fresh.position(end.getKey()) >= end.getValue())) {
            return;
        }
        loaded = true;
        target = null;
        answering.forEach(Promise::complete);
        answering.clear();
    }

    private void read(ConsumerRecord<String, byte[]> one) {
        try {
            reader.accept(one);
        } catch (RuntimeException unreadable) {
            LOG.errorf(unreadable, "record skipped topic=%s offset=%d", topic, one.offset());
        }
    }

    private void failAll() {
        for (Promise<Void> one = asked.poll(); one != null; one = asked.poll()) {
            one.fail("stopped");
        }
        answering.forEach(one -> one.tryFail("stopped"));
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            stopped = true;
        }
    }
}
