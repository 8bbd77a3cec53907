package io.diapason.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the audit lines of the caller's organisation. Ids count up with time, so they are the order. */
@ApplicationScoped
public class AuditLines {
    private final AgroalDataSource database;

    AuditLines(AgroalDataSource database) {
        this.database = database;
    }

    List<AuditLine> page(
            @Nullable UUID actorId,
            @Nullable String action,
            @Nullable String resource,
            @Nullable UUID before,
            int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select id, at, actor_id, actor_name, action, resource, details from audit_lines
                        where (?::uuid is null or id < ?::uuid) and (?::uuid is null or actor_id = ?::uuid)
                            and (?::text is null or starts_with(action, ?)) and (?::text is null or starts_with(resource, ?))
                        order by id desc limit ?""")) {
            Object[] values = {before, before, actorId, actorId, action, action, resource, resource, limit};
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            return read(query);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot read the audit lines", failure);
        }
    }

    private static List<AuditLine> read(PreparedStatement query) throws SQLException {
        List<AuditLine> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(new AuditLine(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("actor_id", UUID.class),
                        row.getString("actor_name"),
                        row.getString("action"),
                        row.getString("resource"),
                        row.getString("details")));
            }
        }
        return found;
    }
}
