package io.diapason.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.diapason.platform.event.EventJson;
import io.diapason.platform.event.IncomingEvent;
import io.diapason.platform.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What was applied, and what was set aside. Every call belongs to the caller's transaction. */
@ApplicationScoped
class InboxStore {
    private final AgroalDataSource database;
    private final DeadLetterStore letters;
    private final Clock clock;

    InboxStore(AgroalDataSource database, DeadLetterStore letters, Clock clock) {
        this.database = database;
        this.letters = letters;
        this.clock = clock;
    }

    /** Marks the events as applied and gives back those that were not before, each once, in their order. */
    List<IncomingEvent> markApplied(String consumer, List<IncomingEvent> batch) {
        Map<String, IncomingEvent> byId = new LinkedHashMap<>();
        batch.forEach(event -> byId.putIfAbsent(event.id(), event));
        try (Connection connection = database.getConnection();
                PreparedStatement mark = connection.prepareStatement("""
                        insert into inbox (organisation_id, consumer, event_id)
                        select ?, ?, id from unnest(?) as id on conflict do nothing returning event_id""")) {
            mark.setObject(1, TenantScope.current());
            mark.setString(2, consumer);
            mark.setArray(3, texts(connection, List.copyOf(byId.keySet())));
            Set<String> fresh = strings(mark);
            return byId.values().stream().filter(e -> fresh.contains(e.id())).toList();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot mark events as applied", failure);
        }
    }

    /** Keeps the order of a key: events behind one that is set aside wait with it. Gives back the others. */
    List<IncomingEvent> queueBehindParked(EventHandler handler, List<IncomingEvent> events) {
        Set<String> parked = parkedAmong(handler.consumer(), events);
        if (parked.isEmpty()) {
            return events;
        }
        // a replay may be freeing one of these keys: whoever comes second sees what the first has done
        parked.stream().sorted().forEach(key -> letters.lock(handler.consumer(), key));
        parked = parkedAmong(handler.consumer(), events);
        List<IncomingEvent> free = new ArrayList<>();
        String topic = handler.topics().iterator().next();
        for (IncomingEvent event : events) {
            if (parked.contains(event.key())) {
                setAside(handler.consumer(), topic, event, "waits behind a dead letter", DeadLetterState.QUEUED);
            } else {
                free.add(event);
            }
        }
        return free;
    }

    private Set<String> parkedAmong(String consumer, List<IncomingEvent> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select distinct event_key from dead_letters
                        where organisation_id = ? and consumer = ? and state in ('dead', 'queued') and event_key = any(?)""")) {
            query.setObject(1, TenantScope.current());
            query.setString(2, consumer);
            Function<IncomingEvent, String> key = IncomingEvent::key;
            query.setArray(
                    3, texts(connection, events.stream().map(key).distinct().toList()));
            return strings(query);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot look for parked keys", failure);
        }
    }

    void setAside(String consumer, String topic, IncomingEvent event, String reason, DeadLetterState state) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into dead_letters (organisation_id, consumer, topic, event_id, event_key, type, subject,
                            sequence, occurred_at, payload, headers, reason, state, set_aside_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, TenantScope.current());
            insert.setString(2, consumer);
            insert.setString(3, topic);
            insert.setString(4, event.id());
            insert.setString(5, event.key());
            insert.setString(6, event.type());
            insert.setString(7, event.subject());
            insert.setLong(8, event.sequence());
            insert.setObject(9, event.time().atOffset(ZoneOffset.UTC));
            insert.setBytes(10, event.data());
            insert.setString(11, new String(EventJson.write(event.headers()), java.nio.charset.StandardCharsets.UTF_8));
            insert.setString(12, reason);
            insert.setString(13, state.code());
            insert.setObject(14, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot set an event aside", failure);
        }
    }

    private static Array texts(Connection connection, List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static Set<String> strings(PreparedStatement query) throws SQLException {
        Set<String> found = new HashSet<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
