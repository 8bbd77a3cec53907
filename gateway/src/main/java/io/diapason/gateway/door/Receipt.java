package io.diapason.gateway.door;

import io.diapason.gateway.edge.Trace;
import io.diapason.gateway.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The record of a proven delivery: the raw body, and around it what the door knows. */
final class Receipt {
    private static final byte[] TYPE = bytes("io.diapason.crm.delivery-received.v1");
    private static final byte[] SOURCE = bytes("/gateway/door");
    private static final byte[] VERSION = bytes("1.0");
    private static final byte[] JSON = bytes("application/json");
    private static final byte[] MALFORMED = bytes("malformed-json");
    private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    });

    private Receipt() {}

    /** @param seen null when the body is not readable JSON */
    static ProducerRecord<byte[], byte[]> of(
            Connection from, String webhookId, byte[] body, @Nullable Glance seen, Instant at, Trace trace) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.CRM_INBOUND, key(from, seen == null ? null : seen.objectId()), body);
        Headers headers = record.headers();
        headers.add("ce_specversion", VERSION);
        headers.add("ce_id", bytes(from.id() + ":" + webhookId));
        headers.add("ce_type", TYPE);
        headers.add("ce_source", SOURCE);
        headers.add("ce_time", bytes(at.toString()));
        headers.add("ce_subject", from.idBytes());
        headers.add("ce_organisationid", from.organisationBytes());
        headers.add("content-type", JSON);
        headers.add("vendor", from.vendorBytes());
        headers.add("connection", from.idBytes());
        headers.add("webhook-id", bytes(webhookId));
        headers.add("body-sha256", bytes(HexFormat.of().formatHex(SHA.get().digest(body))));
        headers.add("proof", bytes(from.vendor().proofName()));
        headers.add("traceparent", bytes(trace.traceparent()));
        if (seen == null) {
            headers.add("door-failure", MALFORMED);
        }
        return record;
    }

    private static byte[] key(Connection from, @Nullable String objectId) {
        String place = from.organisation() + ":" + from.id();
        return bytes(objectId == null ? place : place + ":" + objectId);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
