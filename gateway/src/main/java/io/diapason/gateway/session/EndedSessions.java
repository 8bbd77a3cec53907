package io.diapason.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.diapason.gateway.topic.CompactedTopic;
import io.diapason.gateway.topic.EventProducer;
import io.diapason.gateway.topic.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sessions ended before their tokens did, on whichever replica: told over a topic and remembered longer than a browser
 * may keep its cookie.
 */
@ApplicationScoped
public class EndedSessions {
    private static final Logger LOG = Logger.getLogger(EndedSessions.class);
    private static final Duration MEMORY = Duration.ofHours(13);

    private final EventProducer producer;
    private final Clock clock;
    private final CompactedTopic topic;
    private final Cache<String, Boolean> ended =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(500_000).build();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    EndedSessions(
            EventProducer producer, Clock clock, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.producer = producer;
        this.clock = clock;
        this.topic = new CompactedTopic(Topics.SESSION_ENDED, brokers, this::read);
    }

    void start(@Observes StartupEvent started) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        topic.close();
    }

    public boolean contains(String session) {
        return ended.getIfPresent(session) != null;
    }

    /** Called with the session id whenever one ends, here or elsewhere. */
    public void whenEnded(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Ends it here at once and tells the other replicas. */
    void end(String session) {
        remember(session);
        byte[] value = new JsonObject()
                .put("at", clock.instant().toString())
                .toBuffer()
                .getBytes();
        producer.send(
                new ProducerRecord<>(Topics.SESSION_ENDED, session.getBytes(StandardCharsets.UTF_8), value),
                (kept, failure) -> {
                    if (failure != null) {
                        LOG.warnf("end of a session not told to other replicas cause=%s", failure.toString());
                    }
                });
    }

    private void read(ConsumerRecord<String, byte[]> one) {
        boolean recent = clock.millis() - one.timestamp() < MEMORY.toMillis();
        if (one.value() != null && recent && !contains(one.key())) {
            remember(one.key());
        }
    }

    private void remember(String session) {
        ended.put(session, Boolean.TRUE);
        listeners.forEach(listener -> listener.accept(session));
    }
}
