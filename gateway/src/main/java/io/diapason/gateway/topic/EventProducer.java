package io.diapason.gateway.topic;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** One idempotent producer for the process. It never keeps a caller's thread waiting for a broker that is away. */
@ApplicationScoped
public class EventProducer {
    private static final Logger LOG = Logger.getLogger(EventProducer.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final KafkaProducer<byte[], byte[]> producer;

    EventProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.producer = new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry("bootstrap.servers", brokers),
                        Map.entry("client.id", "gateway"),
                        Map.entry("acks", "all"),
                        Map.entry("enable.idempotence", true),
                        // a moment's wait fills batches when many knock at once, and costs a lone delivery a
                        // millisecond
                        Map.entry("linger.ms", 1),
                        Map.entry("batch.size", 64 * 1024),
                        Map.entry("buffer.memory", 64L * 1024 * 1024),
                        Map.entry("max.block.ms", 100),
                        Map.entry("request.timeout.ms", 2_000),
                        Map.entry("delivery.timeout.ms", 3_000),
                        Map.entry("reconnect.backoff.max.ms", 500),
                        Map.entry("metadata.max.idle.ms", Duration.ofDays(1).toMillis()),
                        Map.entry("max.request.size", 2 * 1024 * 1024)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Learns the topic's partitions before the first delivery, so that sending it does not wait. */
    void warmUp(@Observes StartupEvent started) {
        Thread.ofVirtual().name("producer-warm-up").start(this::learnPartitions);
    }

    /** Asks again until a broker has answered: a cold one, or a cold JVM, takes longer than a delivery may wait. */
    private void learnPartitions() {
        while (true) {
            try {
                producer.partitionsFor(Topics.CRM_INBOUND);
                return;
            } catch (TimeoutException notYet) {
                LOG.debugf("broker not there yet: %s", notYet.toString());
            } catch (KafkaException | IllegalStateException closing) {
                return;
            }
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        producer.close(LAST_WORDS);
    }

    /** Hands the record over; {@code done} is called on another thread once all in-sync replicas have it, or not. */
    public void send(ProducerRecord<byte[], byte[]> event, Callback done) {
        try {
            producer.send(event, done);
        } catch (KafkaException | IllegalStateException refused) {
            done.onCompletion(null, refused);
        }
    }
}
