package io.diapason.platform.outbox;

import io.diapason.platform.event.Wire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One waiting event, as it stands in the outbox. */
record OutboxRow(
        long seq,
        UUID id,
        UUID organisation,
        String topic,
        String aggregate,
        String type,
        long sequence,
        byte[] payload,
        @Nullable String liveName,
        @Nullable String liveResource,
        @Nullable String liveAudience,
        Instant createdAt) {

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("topic"),
                row.getString("aggregateid"),
                row.getString("type"),
                row.getLong("sequence"),
                row.getBytes("payload"),
                row.getString("live_name"),
                row.getString("live_resource"),
                row.getString("live_audience"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** What orders it: one organisation's events of one thing stay in order. */
    String key() {
        return organisation + ":" + aggregate;
    }

    ProducerRecord<String, byte[]> toRecord(String source) {
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(topic, key(), payload);
        Wire.put(sent, "ce_specversion", "1.0");
        Wire.put(sent, "ce_id", id.toString());
        Wire.put(sent, "ce_source", source);
        Wire.put(sent, "ce_type", type);
        Wire.put(sent, "ce_time", createdAt.toString());
        Wire.put(sent, "ce_subject", aggregate);
        Wire.put(sent, "ce_dataschema", "urn:diapason:event:" + type);
        Wire.put(sent, "ce_organisationid", organisation.toString());
        Wire.put(sent, "ce_sequence", Long.toString(sequence));
        Wire.put(sent, "content-type", "application/json");
        Wire.put(sent, Wire.LIVE, liveName);
        Wire.put(sent, Wire.RESOURCE, liveResource);
        Wire.put(sent, Wire.AUDIENCE, liveAudience);
        return sent;
    }
}
