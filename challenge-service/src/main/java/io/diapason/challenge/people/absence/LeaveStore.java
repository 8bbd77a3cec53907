package io.diapason.challenge.people.absence;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps leaves. */
@ApplicationScoped
class LeaveStore {
    private static final String SELECT = "select id, member_id, from_on, to_on, version from leaves ";

    private final Sql sql;

    LeaveStore(Sql sql) {
        this.sql = sql;
    }

    void add(Leave leave) {
        sql.update(
                "insert into leaves (id, member_id, from_on, to_on, version) values (?, ?, ?, ?, ?)",
                leave.id(),
                leave.memberId(),
                leave.days().from(),
                leave.days().to(),
                leave.version());
    }

    /** Those of a member; nobody adds one until the transaction ends. */
    List<Leave> lockedOf(UUID member) {
        sql.one("select pg_advisory_xact_lock(hashtextextended(?::text, 7))", row -> 1, member);
        return sql.list(SELECT + "where member_id = ? order by from_on", LeaveStore::read, member);
    }

    @Nullable
    Leave find(UUID id) {
        return sql.one(SELECT + "where id = ?", LeaveStore::read, id);
    }

    /** Not over yet, the next first, after the given place. */
    List<Leave> page(LocalDate today, Place after, int limit) {
        return sql.list(
                SELECT + "where to_on >= ? and (?::date is null or (from_on, id) > (?::date, ?::uuid))"
                        + " order by from_on, id limit ?",
                LeaveStore::read,
                today,
                after.from(),
                after.from(),
                after.id(),
                limit);
    }

    void remove(UUID id) {
        sql.update("delete from leaves where id = ?", id);
    }

    private static Leave read(ResultSet row) throws SQLException {
        return new Leave(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                new Period(row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class)),
                row.getLong("version"));
    }
}
