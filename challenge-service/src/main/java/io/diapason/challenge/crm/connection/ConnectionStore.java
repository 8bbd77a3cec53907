package io.diapason.challenge.crm.connection;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ConnectionStore {
    private final Sql sql;

    ConnectionStore(Sql sql) {
        this.sql = sql;
    }

    void add(Connection made) {
        sql.update(
                """
                insert into crm_connections (id, name, vendor, sender, state, secret_sealed, rate_per_second, burst,
                                             created_at, secret_rotated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                made.id(),
                made.name(),
                made.vendor(),
                made.sender(),
                code(made.state()),
                made.secretSealed(),
                made.ratePerSecond(),
                made.burst(),
                made.createdAt(),
                made.secretRotatedAt());
    }

    /** Locks the connection: what is told of it to the door keeps the order of its versions. */
    @Nullable
    Connection lock(UUID id) {
        return sql.one("select * from crm_connections where id = ? for update", ConnectionStore::read, id);
    }

    @Nullable
    Connection find(UUID id) {
        return sql.one("select * from crm_connections where id = ?", ConnectionStore::read, id);
    }

    List<Connection> page(@Nullable UUID before, int limit) {
        return sql.list(
                "select * from crm_connections where ?::uuid is null or id < ?::uuid order by id desc limit ?",
                ConnectionStore::read,
                before,
                before,
                limit);
    }

    void change(Connection now) {
        sql.update(
                """
                update crm_connections set name = ?, state = ?, secret_sealed = ?, previous_sealed = ?,
                       previous_valid_until = ?, rate_per_second = ?, burst = ?, secret_rotated_at = ?, version = ?
                where id = ?\
                """,
                now.name(),
                code(now.state()),
                now.secretSealed(),
                now.previousSealed(),
                now.previousValidUntil(),
                now.ratePerSecond(),
                now.burst(),
                now.secretRotatedAt(),
                now.version(),
                now.id());
    }

    void remove(UUID id) {
        sql.update("delete from crm_connections where id = ?", id);
    }

    ConnectionView.Day since(UUID id, Instant start) {
        return Objects.requireNonNull(
                sql.one("""
                    select count(*), count(*) filter (where state = 'failed') from crm_deliveries
                    where connection_id = ? and received_at >= ?\
                    """, row -> new ConnectionView.Day(row.getLong(1), row.getLong(2)), id, start));
    }

    private static String code(Connection.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Connection read(ResultSet row) throws SQLException {
        return new Connection(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("vendor"),
                row.getString("sender"),
                Connection.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("secret_sealed"),
                row.getString("previous_sealed"),
                Sql.instant(row, "previous_valid_until"),
                row.getInt("rate_per_second"),
                row.getInt("burst"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Objects.requireNonNull(Sql.instant(row, "secret_rotated_at")),
                Sql.instant(row, "last_received_at"),
                row.getLong("version"));
    }
}
