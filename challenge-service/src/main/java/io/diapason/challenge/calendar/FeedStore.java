package io.diapason.challenge.calendar;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class FeedStore {
    private final Sql sql;
    private final Clock clock;

    FeedStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Feed(
            String language, Instant createdAt, @Nullable Instant readAt) {}

    @Nullable
    Feed of(UUID person) {
        return sql.one(
                "select language, created_at, read_at from calendar_feeds where person_id = ?",
                row -> new Feed(
                        row.getString("language"),
                        Objects.requireNonNull(Sql.instant(row, "created_at")),
                        Sql.instant(row, "read_at")),
                person);
    }

    /** The one before, if any, leads nowhere from now on. */
    void put(UUID person, byte[] hash, String language) {
        sql.update("""
                insert into calendar_feeds as f (person_id, token_hash, language, created_at)
                values (?, ?, ?, ?::timestamptz) on conflict (organisation_id, person_id) do update
                set token_hash = excluded.token_hash, language = excluded.language, created_at = excluded.created_at,
                    read_at = null""", person, hash, language, clock.instant());
    }

    boolean remove(UUID person) {
        return sql.update("delete from calendar_feeds where person_id = ?", person) == 1;
    }

    /** The language of the feed, or null when there is none; notes that it was read. */
    @Nullable
    String read(byte[] hash) {
        return sql.one(
                "update calendar_feeds set read_at = ?::timestamptz where token_hash = ? returning language",
                row -> row.getString("language"),
                clock.instant(),
                hash);
    }
}
