package io.diapason.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.diapason.platform.event.EventJson;
import io.diapason.platform.id.Ids;
import io.diapason.platform.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Writes who did what, in the transaction of the deed. The service may add lines and read them, never change them. */
@ApplicationScoped
public class Audit {
    private final AgroalDataSource database;
    private final Ids ids;
    private final Clock clock;
    private final Caller caller;

    Audit(AgroalDataSource database, Ids ids, Clock clock, Caller caller) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.caller = caller;
    }

    /** {@code action} such as {@code persona.signed}; {@code resource} its API path; details hold ids, never contents. */
    public void record(String action, String resource, Map<String, ?> details) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into audit_lines (organisation_id, id, at, actor_id, actor_name, action, resource, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, caller.organisation());
            insert.setObject(2, ids.next());
            insert.setObject(3, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
            insert.setObject(4, caller.id());
            insert.setString(5, caller.name());
            insert.setString(6, action);
            insert.setString(7, resource);
            insert.setString(8, new String(EventJson.write(details), StandardCharsets.UTF_8));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot write the audit line", failure);
        }
    }
}
