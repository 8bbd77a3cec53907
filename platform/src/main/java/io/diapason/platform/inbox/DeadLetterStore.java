package io.diapason.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.diapason.platform.event.EventJson;
import io.diapason.platform.event.IncomingEvent;
import io.diapason.platform.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events that were set aside. Every call belongs to the caller's transaction and sees its organisation only. */
@ApplicationScoped
class DeadLetterStore {
    private static final String COLUMNS = """
            select id, consumer, topic, event_id, event_key, type, subject, sequence, occurred_at, set_aside_at, state,
                reason, payload, headers,
                (select count(*) from dead_letters behind where behind.organisation_id = letter.organisation_id
                    and behind.consumer = letter.consumer and behind.event_key = letter.event_key
                    and behind.state = 'queued' and behind.id > letter.id) as waiting
            from dead_letters letter
            """;

    private final AgroalDataSource database;

    DeadLetterStore(AgroalDataSource database) {
        this.database = database;
    }

    /** A letter with the event that is in it. */
    record Kept(DeadLetter letter, IncomingEvent event) {}

    List<Kept> page(@Nullable String state, long before, int limit) {
        return query(
                COLUMNS + "where id < ? and (?::text is null or state = ?) order by id desc limit ?",
                before,
                state,
                state,
                limit);
    }

    @Nullable
    Kept find(long id) {
        List<Kept> found = query(COLUMNS + "where id = ?", id);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The first of a key that has not been applied or dropped. */
    @Nullable
    Kept head(String consumer, String key) {
        List<Kept> found = query(
                COLUMNS + "where consumer = ? and event_key = ? and state in ('dead', 'queued') order by id limit 1",
                consumer,
                key);
        return found.isEmpty() ? null : found.getFirst();
    }

    void mark(long id, DeadLetterState state, String reason) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update dead_letters set state = ?, reason = ? where id = ?")) {
            update.setString(1, state.code());
            update.setString(2, reason);
            update.setLong(3, id);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot mark a dead letter", failure);
        }
    }

    /** Until the end of the transaction nobody else parks or frees this key. */
    void lock(String consumer, String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, TenantScope.current() + "/" + consumer + "/" + key);
            lock.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot lock a key", failure);
        }
    }

    private List<Kept> query(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            List<Kept> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(kept(row));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read dead letters", failure);
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        byte[] payload = row.getBytes("payload");
        IncomingEvent event = new IncomingEvent(
                row.getString("event_id"),
                row.getString("type"),
                TenantScope.current(),
                row.getString("event_key"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                payload,
                headers(row.getString("headers")));
        DeadLetter letter = new DeadLetter(
                row.getLong("id"),
                row.getString("consumer"),
                row.getString("topic"),
                event.id(),
                event.key(),
                event.type(),
                event.subject(),
                event.time(),
                row.getObject("set_aside_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getString("reason"),
                row.getLong("waiting"),
                new String(payload, StandardCharsets.UTF_8));
        return new Kept(letter, event);
    }

    private static Headers headers(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Headers.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException("headers that were written here cannot be read", impossible);
        }
    }

    private static final class Headers extends HashMap<String, String> {}
}
