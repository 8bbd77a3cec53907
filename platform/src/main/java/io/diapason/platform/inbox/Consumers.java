package io.diapason.platform.inbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts one loop for each {@link EventHandler} of the service and stops them with it. */
@ApplicationScoped
class Consumers {
    /** Only a backlog fills it: a few statements and one commit for all of these. */
    private static final int BATCH = 1000;

    private final List<EventHandler> handlers;
    private final InboxTransaction transaction;
    private final DeadLetterTopic deadLetters;
    private final String servers;
    private final boolean enabled;
    private final List<InboxLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Consumers(
            @All List<EventHandler> handlers,
            InboxTransaction transaction,
            DeadLetterTopic deadLetters,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "diapason.inbox.enabled", defaultValue = "true") boolean enabled) {
        this.handlers = handlers;
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.servers = servers;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (!enabled) {
            return;
        }
        for (EventHandler handler : handlers) {
            InboxLoop loop = new InboxLoop(handler, consumer(handler.consumer()), transaction, deadLetters);
            loops.add(loop);
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("inbox-" + handler.consumer())
                    .start(loop));
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        loops.forEach(InboxLoop::stop);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    private KafkaConsumer<String, byte[]> consumer(String name) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, name);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000L);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
