package io.diapason.gateway.door;

import io.diapason.gateway.door.Proof.Proven;
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
    private static final int HASH_DIGITS = 32;
    private static final byte[] VERSION = bytes("1.0");
    private static final byte[] JSON = bytes("application/json");
    private static final byte[] XML = bytes("text/xml");
    private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    });

    private Receipt() {}

    /** @param seen null when the body is not readable */
    static ProducerRecord<byte[], byte[]> of(
            Connection from,
            Delivery delivery,
            @Nullable String webhookId,
            @Nullable Glance seen,
            Instant at,
            Trace trace) {
        byte[] body = kept(delivery, seen);
        String hash = HexFormat.of().formatHex(SHA.get().digest(body));
        String id = id(webhookId, seen, hash);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.CRM_INBOUND, key(from, seen == null ? null : seen.objectId()), body);
        Headers headers = record.headers();
        headers.add("ce_specversion", VERSION);
        headers.add("ce_id", bytes(from.id() + ":" + id));
        headers.add("ce_type", TYPE);
        headers.add("ce_source", SOURCE);
        headers.add("ce_time", bytes(at.toString()));
        headers.add("ce_subject", from.idBytes());
        headers.add("ce_organisationid", from.organisationBytes());
        headers.add("content-type", delivery.xml() ? XML : JSON);
        headers.add("vendor", from.vendorBytes());
        headers.add("connection", from.idBytes());
        headers.add("webhook-id", bytes(id));
        headers.add("body-sha256", bytes(hash));
        headers.add("proof", bytes(from.vendor().proofName()));
        headers.add("traceparent", bytes(trace.traceparent()));
        if (seen == null) {
            headers.add("door-failure", bytes(delivery.malformed().code()));
        }
        return record;
    }

    private static byte[] kept(Delivery delivery, @Nullable Glance seen) {
        if (seen == null) {
            return delivery.xml() ? OutboundMessage.unreadable(delivery.body()) : delivery.body();
        }
        return seen.kept() == null ? delivery.body() : seen.kept();
    }

    /** The vendor's own id where it has one; else the body's hash, so that the same again counts once. */
    private static String id(@Nullable String webhookId, @Nullable Glance seen, String hash) {
        if (webhookId != null) {
            return webhookId;
        }
        String told = seen == null ? null : seen.deliveryId();
        return told != null && Proven.plain(told) ? told : "body-" + hash.substring(0, HASH_DIGITS);
    }

    private static byte[] key(Connection from, @Nullable String objectId) {
        String place = from.organisation() + ":" + from.id();
        return bytes(objectId == null ? place : place + ":" + objectId);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
