package io.diapason.bench.drivers;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the door has accepted and challenge-service has not yet applied. */
final class Backlog {
    private static final String TOPIC = "diapason.crm.inbound";
    private static final String GROUP = "challenge-crm";
    private static final int PARTITIONS = 12;

    private Backlog() {}

    static void makeTopic(Stand stand, String name) throws Exception {
        try (Admin admin = admin(stand)) {
            if (!admin.listTopics().names().get().contains(name)) {
                admin.createTopics(Set.of(new NewTopic(name, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    /** Makes as if everything accepted so far were applied; challenge-service must be stopped. */
    static void skip(Stand stand) throws Exception {
        try (Admin admin = admin(stand)) {
            Map<TopicPartition, OffsetAndMetadata> applied = new HashMap<>();
            ends(admin).forEach((partition, end) -> applied.put(partition, new OffsetAndMetadata(end)));
            admin.alterConsumerGroupOffsets(GROUP, applied).all().get();
        }
    }

    static Admin admin(Stand stand) {
        return Admin.create(Map.of("bootstrap.servers", stand.brokers()));
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int i = 0; i < PARTITIONS; i++) {
            asked.put(new TopicPartition(TOPIC, i), OffsetSpec.latest());
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> one :
                admin.listOffsets(asked).all().get().entrySet()) {
            ends.put(one.getKey(), one.getValue().offset());
        }
        return ends;
    }

    /** How many deliveries wait. */
    static long size(Admin admin) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> applied = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        long size = 0;
        for (Map.Entry<TopicPartition, Long> end : ends(admin).entrySet()) {
            OffsetAndMetadata at = applied.get(end.getKey());
            size += end.getValue() - (at == null ? 0 : at.offset());
        }
        return size;
    }

    /** Waits until at most so many are left and tells when that was seen, as {@code System.nanoTime}. */
    static long whenAtMost(Admin admin, long left, Duration longest) throws Exception {
        long end = System.nanoTime() + longest.toNanos();
        while (size(admin) > left) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("challenge-service does not catch up: " + size(admin) + " left");
            }
            Thread.sleep(10);
        }
        return System.nanoTime();
    }

    /** For each deal a touch by sales, one by marketing, and the win: three deliveries, two ledger lines. */
    static void addWins(Stand stand, String name, int deals) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stand.brokers(), "acks", "all", "linger.ms", 5, "batch.size", 256 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            List<String> sellers = List.of("darcel.schlecht", "moses.frase", "vicki.laflamme", "donn.cantrell");
            List<String> marketers = List.of("maud.lefevre", "marc.vidal", "ines.caron", "theo.lambert", "nora.blum");
            for (int i = 0; i < deals; i++) {
                String deal = name + "-" + i;
                String seller = sellers.get(i % sellers.size());
                producer.send(record(stand.crm(), deal, Crm.touch(deal, "sales", seller, 3)));
                String marketer = marketers.get(i % marketers.size());
                producer.send(record(stand.crm(), deal, Crm.touch(deal, "marketing", marketer, 9)));
                producer.send(record(stand.crm(), deal, Crm.wonDeal(deal)));
            }
        }
    }

    /** As the door writes it. */
    private static ProducerRecord<byte[], byte[]> record(Crm crm, String deal, String body) {
        String id = Crm.freshId();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                TOPIC, bytes(crm.organisation() + ":" + crm.connection() + ":" + deal), bytes(body));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        crm.connection() + ":" + id,
                        "ce_type",
                        "io.diapason.crm.delivery-received.v1",
                        "ce_source",
                        "/gateway/door",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        crm.connection(),
                        "ce_organisationid",
                        crm.organisation(),
                        "vendor",
                        "standard",
                        "connection",
                        crm.connection(),
                        "webhook-id",
                        id)
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
