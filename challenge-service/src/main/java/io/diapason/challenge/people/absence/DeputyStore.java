package io.diapason.challenge.people.absence;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps who was named whose deputy. */
@ApplicationScoped
class DeputyStore {
    private static final String SELECT = """
            select id, head_id, deputy_id, from_on, to_on, named_by_name, ended_at is not null as ended, version
            from deputies\s""";

    private final Sql sql;

    DeputyStore(Sql sql) {
        this.sql = sql;
    }

    void add(Deputy one, UUID namedBy) {
        sql.update(
                """
                insert into deputies (id, head_id, deputy_id, from_on, to_on, named_by, named_by_name, version)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                one.id(),
                one.headId(),
                one.deputyId(),
                one.days().from(),
                one.days().to(),
                namedBy,
                one.namedBy(),
                one.version());
    }

    /** Those of a head that nobody ended; nobody names another until the transaction ends. */
    List<Deputy> lockedOf(UUID head) {
        sql.one("select pg_advisory_xact_lock(hashtextextended(?::text, 8))", row -> 1, head);
        return sql.list(SELECT + "where head_id = ? and ended_at is null", DeputyStore::read, head);
    }

    @Nullable
    Deputy locked(UUID id) {
        return sql.one(SELECT + "where id = ? for update", DeputyStore::read, id);
    }

    List<Deputy> on(LocalDate day) {
        return sql.list(
                SELECT + "where ended_at is null and from_on <= ? and to_on >= ? order by id",
                DeputyStore::read,
                day,
                day);
    }

    /** Not over and not ended, the next first, after the given place. */
    List<Deputy> page(LocalDate today, Place after, int limit) {
        return sql.list(
                SELECT
                        + "where to_on >= ? and ended_at is null and (?::date is null or (from_on, id) > (?::date, ?::uuid))"
                        + " order by from_on, id limit ?",
                DeputyStore::read,
                today,
                after.from(),
                after.from(),
                after.id(),
                limit);
    }

    void end(UUID id, Instant at) {
        sql.update("update deputies set ended_at = ?, version = version + 1 where id = ?", at, id);
    }

    private static Deputy read(ResultSet row) throws SQLException {
        return new Deputy(
                row.getObject("id", UUID.class),
                row.getObject("head_id", UUID.class),
                row.getObject("deputy_id", UUID.class),
                new Period(row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class)),
                row.getString("named_by_name"),
                row.getBoolean("ended"),
                row.getLong("version"));
    }
}
