package io.diapason.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One round of the relay: read the unsent rows, send them in order, delete what was acknowledged. */
@ApplicationScoped
class OutboxBatch {
    private static final Logger LOG = Logger.getLogger(OutboxBatch.class);
    private static final int SIZE = 500;

    private final Broker broker;
    private final Clock clock;
    private final String source;

    OutboxBatch(Broker broker, Clock clock, @ConfigProperty(name = "diapason.service") String service) {
        this.broker = broker;
        this.clock = clock;
        this.source = "/" + service;
    }

    Outcome sendNext(Connection connection) throws SQLException {
        List<OutboxRow> rows = unsent(connection);
        if (rows.isEmpty()) {
            return new Outcome(null, false, false);
        }
        List<Future<RecordMetadata>> sending = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            sending.add(send(row));
        }
        List<Long> delivered = new ArrayList<>(rows.size());
        Set<String> heldBack = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            OutboxRow row = rows.get(i);
            Exception failure = await(sending.get(i));
            if (failure != null && neverPossible(failure)) {
                setAside(connection, row, failure);
                delivered.add(row.seq());
            } else if (failure != null) {
                LOG.warnf("event %s waits: %s", row.id(), failure.getMessage());
                heldBack.add(row.key());
            } else if (!heldBack.contains(row.key())) {
                delivered.add(row.seq()); // only the delivered prefix of a key: what follows a failure goes again
            }
        }
        delete(connection, delivered);
        return new Outcome(rows.getFirst().createdAt(), rows.size() == SIZE, !heldBack.isEmpty());
    }

    private static List<OutboxRow> unsent(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from outbox order by seq limit " + SIZE)) {
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(OutboxRow.of(found));
                }
            }
            return rows;
        }
    }

    private Future<RecordMetadata> send(OutboxRow row) {
        try {
            return broker.send(row.toRecord(source));
        } catch (KafkaException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private static @Nullable Exception await(Future<RecordMetadata> sending) {
        try {
            sending.get();
            return null;
        } catch (ExecutionException failure) {
            return failure.getCause() instanceof Exception cause ? cause : failure;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return stop;
        }
    }

    private static boolean neverPossible(Exception failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof SerializationException
                || failure instanceof InvalidTopicException;
    }

    private void setAside(Connection connection, OutboxRow row, Exception reason) throws SQLException {
        LOG.errorf("event %s of type %s can never be sent: %s", row.id(), row.type(), reason.getMessage());
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into outbox_failed (id, organisation_id, topic, aggregateid, type, sequence, payload, reason, failed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setObject(1, row.id());
            insert.setObject(2, row.organisation());
            insert.setString(3, row.topic());
            insert.setString(4, row.aggregate());
            insert.setString(5, row.type());
            insert.setLong(6, row.sequence());
            insert.setBytes(7, row.payload());
            insert.setString(8, reason.getClass().getSimpleName());
            insert.setObject(9, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
            insert.executeUpdate();
        }
    }

    private static void delete(Connection connection, List<Long> delivered) throws SQLException {
        if (delivered.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where seq = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", delivered.toArray()));
            delete.executeUpdate();
        }
    }

    /** What a round found: when its oldest row was written, whether more may wait, whether the broker failed one. */
    record Outcome(@Nullable Instant oldest, boolean more, boolean brokerFailed) {
        long oldestAgeMillis(Clock clock) {
            return oldest == null || !brokerFailed ? 0 : Math.max(0, clock.millis() - oldest.toEpochMilli());
        }
    }
}
