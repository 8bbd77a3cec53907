package io.diapason.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary content mode: the record's value is the data, its headers are the envelope. */
public final class Wire {
    public static final String LIVE = "ce_live";
    public static final String RESOURCE = "ce_resource";
    public static final String AUDIENCE = "ce_audience";

    private Wire() {}

    /** Adds a text header; an absent value leaves no header. */
    public static void put(ProducerRecord<String, byte[]> sent, String name, @Nullable String value) {
        if (value != null) {
            sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Reads a record, or says by {@link Malformed} what of the envelope is missing or wrong. */
    public static IncomingEvent read(ConsumerRecord<String, byte[]> taken) {
        Map<String, String> headers = headers(taken);
        byte[] data = taken.value() == null ? new byte[0] : taken.value();
        try {
            return new IncomingEvent(
                    required(headers, "ce_id"),
                    required(headers, "ce_type"),
                    UUID.fromString(required(headers, "ce_organisationid")),
                    taken.key() == null ? "" : taken.key(),
                    headers.getOrDefault("ce_subject", ""),
                    Long.parseLong(headers.getOrDefault("ce_sequence", "0")),
                    Instant.parse(required(headers, "ce_time")),
                    data,
                    headers);
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            throw new Malformed(String.valueOf(wrong.getMessage()));
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> taken) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : taken.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new Malformed("header " + name + " is missing");
        }
        return value;
    }

    /** A record without a proper envelope: nobody's event, so nobody can apply it. */
    public static final class Malformed extends RuntimeException {
        Malformed(String reason) {
            super(reason);
        }
    }
}
