package io.diapason.challenge.crm.intake;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what came, for people and for replays. */
@ApplicationScoped
class KeptDeliveryStore {
    private static final String COLUMNS =
            "webhook_id, received_at, occurred_at, type, object_id, state, reason, reason_field, reason_value";

    private final Sql sql;

    KeptDeliveryStore(Sql sql) {
        this.sql = sql;
    }

    boolean hasConnection(UUID id) {
        return sql.one("select 1 from crm_connections where id = ?", row -> true, id) != null;
    }

    /** The latest first, from the given place on. */
    List<KeptDelivery> page(
            UUID connection, @Nullable String state, @Nullable Instant before, @Nullable String beforeId, int limit) {
        return sql.list(
                "select " + COLUMNS + ", null::bytea as payload from crm_deliveries\n" + """
                 where connection_id = ? and (?::text is null or state = ?::text)
                   and (?::timestamptz is null or (received_at, webhook_id) < (?::timestamptz, ?::text))
                 order by received_at desc, webhook_id desc limit ?""",
                KeptDeliveryStore::read,
                connection,
                state,
                state,
                before,
                before,
                beforeId,
                limit);
    }

    @Nullable
    KeptDelivery find(UUID connection, String webhookId) {
        return sql.one(
                "select " + COLUMNS + ", payload from crm_deliveries where connection_id = ? and webhook_id = ?",
                KeptDeliveryStore::read,
                connection,
                webhookId);
    }

    /** Those to be taken again, the oldest first, locked so that two replays do not meet. */
    List<Delivery> again(UUID connection, String @Nullable [] webhookIds, @Nullable String state, int limit) {
        return sql.list(
                """
                select connection_id, webhook_id, vendor, received_at, payload, door_failure from crm_deliveries
                where connection_id = ? and (?::text[] is null or webhook_id = any(?::text[]))
                  and (?::text is null or state = ?::text)
                order by received_at, webhook_id limit ? for update""",
                row -> new Delivery(
                        row.getObject("connection_id", UUID.class),
                        row.getString("webhook_id"),
                        row.getString("vendor"),
                        Objects.requireNonNull(Sql.instant(row, "received_at")),
                        row.getBytes("payload"),
                        row.getString("door_failure")),
                connection,
                webhookIds,
                webhookIds,
                state,
                state,
                limit);
    }

    /** Forgets what came before; at most {@code limit} rows at a time, so that no transaction is long. */
    int forgetBefore(Instant end, int limit) {
        return sql.update("""
                delete from crm_deliveries where (connection_id, webhook_id) in (
                    select connection_id, webhook_id from crm_deliveries where received_at < ? order by received_at limit ?)""", end, limit);
    }

    /** How many deliveries of a connection failed, and since when. */
    record Failed(UUID connectionId, String name, long count, Instant first) {}

    List<Failed> failed() {
        return sql.list(
                """
                select c.id, c.name, count(*) as failed, min(d.received_at) as first
                from crm_deliveries d join crm_connections c on c.id = d.connection_id
                where d.state = 'failed' group by c.id, c.name order by c.name""",
                row -> new Failed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getLong("failed"),
                        Objects.requireNonNull(Sql.instant(row, "first"))));
    }

    private static KeptDelivery read(ResultSet row) throws SQLException {
        return new KeptDelivery(
                row.getString("webhook_id"),
                Objects.requireNonNull(Sql.instant(row, "received_at")),
                Sql.instant(row, "occurred_at"),
                row.getString("type"),
                row.getString("object_id"),
                row.getString("state"),
                row.getString("reason"),
                row.getString("reason_field"),
                row.getString("reason_value"),
                row.getBytes("payload"));
    }
}
