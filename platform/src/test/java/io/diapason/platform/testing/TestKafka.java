package io.diapason.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks to the test broker as another service would. */
public final class TestKafka {
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestBroker.shared().address(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    private TestKafka() {}

    /** Envelope headers of an event of this type for this organisation; add to or change them as a test needs. */
    public static Map<String, String> headers(String id, String type, UUID organisation, long sequence) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", "/test");
        headers.put("ce_type", type);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_subject", "test");
        headers.put("ce_organisationid", organisation.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("content-type", "application/json");
        return headers;
    }

    public static void send(String topic, String key, Map<String, String> headers, String json) {
        sendAsync(topic, key, headers, json.getBytes(StandardCharsets.UTF_8));
        PRODUCER.flush();
    }

    public static void sendAsync(String topic, String key, Map<String, String> headers, byte[] value) {
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> sent.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.send(sent);
    }

    public static void flush() {
        PRODUCER.flush();
    }

    /** Everything on the topic that matches, read from its beginning until {@code count} were found or time is up. */
    public static List<ConsumerRecord<String, byte[]>> read(
            String topic, int count, Duration atMost, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBroker.shared().address()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Instant end = Instant.now().plus(atMost);
            while (found.size() < count && Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofMillis(200))) {
                    if (wanted.test(one)) {
                        found.add(one);
                    }
                }
            }
        }
        return found;
    }

    public static String header(ConsumerRecord<?, ?> taken, String name) {
        Header header = taken.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
