package io.diapason.challenge.roster;

import io.diapason.challenge.Sql;
import io.diapason.platform.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OrganisationStore implements Organisations {
    private final Sql sql;

    OrganisationStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Organisation current() {
        UUID id = TenantScope.current();
        Organisation known = find(id);
        if (known != null) {
            return known;
        }
        sql.update("insert into organisations (id) values (?) on conflict do nothing", id);
        return new Organisation(id, ZoneId.of("UTC"), "EUR", 1);
    }

    @Override
    public List<UUID> all() {
        return sql.list("select id from organisations order by id", row -> row.getObject(1, UUID.class));
    }

    /** False when somebody else was faster. */
    boolean change(Organisation wanted, long seen) {
        return sql.update(
                        "update organisations set zone = ?, currency = ?, version = version + 1 where id = ? and version = ?",
                        wanted.zone().getId(),
                        wanted.currency(),
                        wanted.id(),
                        seen)
                == 1;
    }

    private @Nullable Organisation find(UUID id) {
        return sql.one(
                "select id, zone, currency, version from organisations where id = ?", OrganisationStore::read, id);
    }

    private static Organisation read(ResultSet row) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                ZoneId.of(row.getString("zone")),
                row.getString("currency"),
                row.getLong("version"));
    }
}
