package io.diapason.challenge.roster;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps which owners were mapped in which act. */
@ApplicationScoped
class OwnerMappingStore {
    private static final String SELECT =
            "select id, at, by_name, crm_identities, member_ids, undone_at, version from owner_mappings ";

    private final Sql sql;

    OwnerMappingStore(Sql sql) {
        this.sql = sql;
    }

    void add(OwnerMapping one, UUID by) {
        sql.update(
                """
                insert into owner_mappings (id, at, by_id, by_name, crm_identities, member_ids, version)
                values (?, ?, ?, ?, ?, ?, ?)""",
                one.id(),
                one.at(),
                by,
                one.by(),
                one.members().keySet().toArray(String[]::new),
                one.members().values().toArray(UUID[]::new),
                one.version());
    }

    /** Nobody else undoes it until the transaction ends. */
    @Nullable
    OwnerMapping locked(UUID id) {
        return sql.one(SELECT + "where id = ? for update", OwnerMappingStore::read, id);
    }

    /** Newest first, before the given one. */
    List<OwnerMapping> page(@Nullable UUID before, int limit) {
        return sql.list(
                SELECT + "where ?::uuid is null or id < ?::uuid order by id desc limit ?",
                OwnerMappingStore::read,
                before,
                before,
                limit);
    }

    void undone(UUID id, Instant at) {
        sql.update("update owner_mappings set undone_at = ?, version = version + 1 where id = ?", at, id);
    }

    private static OwnerMapping read(ResultSet row) throws SQLException {
        String[] identities = (String[]) row.getArray("crm_identities").getArray();
        UUID[] members = (UUID[]) row.getArray("member_ids").getArray();
        Map<String, UUID> mapped = new LinkedHashMap<>();
        for (int i = 0; i < identities.length; i++) {
            mapped.put(identities[i], members[i]);
        }
        return new OwnerMapping(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getString("by_name"),
                mapped,
                Sql.instant(row, "undone_at"),
                row.getLong("version"));
    }
}
