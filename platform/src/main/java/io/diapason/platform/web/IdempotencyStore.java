package io.diapason.platform.web;

import io.agroal.api.AgroalDataSource;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** First answers by organisation, caller and key. Every call belongs to the transaction of the effect. */
@ApplicationScoped
class IdempotencyStore {
    private static final Duration KEPT_FOR = Duration.ofHours(24);

    private final AgroalDataSource database;
    private final Clock clock;

    IdempotencyStore(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Answer(
            String fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body,
            boolean sealed,
            Instant at) {}

    /** The first answer when there is one; null means that the caller is the first and shall {@link #finish}. */
    @Nullable
    Answer begin(String caller, String key, String fingerprint) {
        try (Connection connection = database.getConnection()) {
            claim(connection, caller, key);
            forgetOld(connection);
            Answer known = find(connection, caller, key);
            if (known == null) {
                insert(connection, caller, key, fingerprint);
            }
            return known;
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot look up the idempotency key", failure);
        }
    }

    /** One request at a time for a key; the claim ends with the transaction, however that ends. */
    private static void claim(Connection connection, String caller, String key) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, TenantScope.current() + ":" + caller + ":" + key);
            try (ResultSet answer = lock.executeQuery()) {
                if (!answer.next() || !answer.getBoolean(1)) {
                    throw new Refused(CommonProblem.STILL_RUNNING);
                }
            }
        }
    }

    private void forgetOld(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from idempotency_keys where organisation_id = ? and created_at < ?")) {
            delete.setObject(1, TenantScope.current());
            delete.setObject(2, clock.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    private static @Nullable Answer find(Connection connection, String caller, String key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select * from idempotency_keys where organisation_id = ? and caller_id = ? and key = ?")) {
            query.setObject(1, TenantScope.current());
            query.setString(2, caller);
            query.setString(3, key);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                return new Answer(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getString("body"),
                        row.getBoolean("sealed"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant());
            }
        }
    }

    private void insert(Connection connection, String caller, String key, String fingerprint) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into idempotency_keys (organisation_id, caller_id, key, fingerprint, created_at)
                values (?, ?, ?, ?, ?)""")) {
            insert.setObject(1, TenantScope.current());
            insert.setString(2, caller);
            insert.setString(3, key);
            insert.setString(4, fingerprint);
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    void finish(String caller, String key, Answer answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update idempotency_keys set status = ?, location = ?, etag = ?, body = ?, sealed = ?
                        where organisation_id = ? and caller_id = ? and key = ?""")) {
            update.setInt(1, answer.status());
            update.setString(2, answer.location());
            update.setString(3, answer.etag());
            update.setString(4, answer.body());
            update.setBoolean(5, answer.sealed());
            update.setObject(6, TenantScope.current());
            update.setString(7, caller);
            update.setString(8, key);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot keep the answer", failure);
        }
    }
}
