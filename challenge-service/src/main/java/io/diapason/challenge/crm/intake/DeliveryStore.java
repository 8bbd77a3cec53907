package io.diapason.challenge.crm.intake;

import io.diapason.challenge.Sql;
import io.diapason.challenge.crm.intake.Reading.Trouble;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps deliveries, a batch with one statement. */
@ApplicationScoped
class DeliveryStore {
    private final Sql sql;

    DeliveryStore(Sql sql) {
        this.sql = sql;
    }

    /** Those of the batch's connections that are paused. */
    Set<UUID> paused(Collection<Delivery> batch) {
        UUID[] ids = batch.stream().map(Delivery::connectionId).distinct().toArray(UUID[]::new);
        return new HashSet<>(sql.list(
                "select id from crm_connections where state = 'paused' and id = any(?::uuid[])",
                row -> row.getObject(1, UUID.class),
                (Object) ids));
    }

    /** When those of these deliveries that are kept already first came. */
    Map<String, Instant> receivedAt(UUID connection, String[] webhookIds) {
        Map<String, Instant> received = new HashMap<>();
        sql.list(
                        """
                        select webhook_id, received_at from crm_deliveries
                        where connection_id = ? and webhook_id = any(?::text[])\
                        """,
                        row -> Map.entry(
                                row.getString("webhook_id"), Objects.requireNonNull(Sql.instant(row, "received_at"))),
                        connection,
                        webhookIds)
                .forEach(known -> received.put(known.getKey(), known.getValue()));
        return received;
    }

    /** Keeps the outcomes; one told before (a replay) takes its new state and keeps its place in time. */
    void keep(List<Outcome> batch) {
        Collection<Outcome> outcomes = latest(batch);
        sql.update(
                """
                insert into crm_deliveries (connection_id, webhook_id, received_at, occurred_at, type, object_id, state,
                                            reason, reason_field, reason_value, vendor, door_failure, payload)
                select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[],
                                     ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                on conflict (organisation_id, connection_id, webhook_id) do update
                set occurred_at = excluded.occurred_at, type = excluded.type, object_id = excluded.object_id,
                    state = excluded.state, reason = excluded.reason, reason_field = excluded.reason_field,
                    reason_value = excluded.reason_value\
                """,
                outcomes.stream().map(o -> o.delivery().connectionId()).toArray(UUID[]::new),
                texts(outcomes, o -> o.delivery().webhookId()),
                outcomes.stream().map(o -> o.delivery().receivedAt()).toArray(Instant[]::new),
                outcomes.stream().map(o -> o.about().occurredAt()).toArray(Instant[]::new),
                texts(outcomes, o -> o.about().type()),
                texts(outcomes, o -> o.about().objectId()),
                texts(outcomes, o -> o.state().code()),
                texts(outcomes, o -> of(o, Trouble::reason)),
                texts(outcomes, o -> of(o, Trouble::place)),
                texts(outcomes, o -> of(o, Trouble::value)),
                texts(outcomes, o -> o.delivery().vendor()),
                texts(outcomes, o -> o.delivery().doorFailure()),
                outcomes.stream().map(o -> o.delivery().body()).toArray(byte[][]::new));
    }

    /** Counts what came by each connection that still exists; gives its total so far. */
    Map<UUID, Long> count(Map<UUID, List<Outcome>> byConnection) {
        Map<UUID, Long> totals = new LinkedHashMap<>();
        for (UUID connection : new TreeSet<>(byConnection.keySet())) {
            List<Outcome> some = byConnection.getOrDefault(connection, List.of());
            Instant last = some.getLast().delivery().receivedAt();
            Long total = sql.one("""
                update crm_connections set received = received + ?, last_received_at = greatest(last_received_at, ?)
                where id = ? returning received\
                """, row -> row.getLong(1), some.size(), last, connection);
            if (total != null) {
                totals.put(connection, total);
            }
        }
        return totals;
    }

    private static @Nullable String[] texts(Collection<Outcome> outcomes, Function<Outcome, @Nullable String> value) {
        return outcomes.stream().map(value).toArray(String[]::new);
    }

    /** One statement can keep a row once only: of two outcomes of one delivery the later stands. */
    private static Collection<Outcome> latest(List<Outcome> outcomes) {
        Map<String, Outcome> latest = new LinkedHashMap<>();
        outcomes.forEach(
                o -> latest.put(o.delivery().connectionId() + " " + o.delivery().webhookId(), o));
        return latest.values();
    }

    private static @Nullable String of(Outcome outcome, Function<Trouble, @Nullable String> part) {
        return outcome.trouble() == null ? null : part.apply(outcome.trouble());
    }
}
