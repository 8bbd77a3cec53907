package io.diapason.platform.outbox;

import io.quarkus.arc.DefaultBean;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The service's one producer: idempotent, acknowledged by all in-sync replicas. Made at the first use. */
@ApplicationScoped
@DefaultBean
public class Broker {
    private final Map<String, Object> settings = new HashMap<>();
    private @Nullable KafkaProducer<String, byte[]> producer;

    Broker(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "diapason.service") String service,
            @ConfigProperty(
                            name = "diapason.outbox.serializer",
                            defaultValue = "org.apache.kafka.common.serialization.ByteArraySerializer")
                    String serializer) {
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, serializer);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-outbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                Duration.ofSeconds(30).toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                Duration.ofSeconds(10).toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Duration.ofSeconds(10).toMillis());
        settings.put(
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                Duration.ofSeconds(2).toMillis());
    }

    /** Sends; the future completes once every in-sync replica has the record, or fails. */
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> sent) {
        return producer().send(sent);
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings);
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
