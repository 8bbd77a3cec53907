package io.diapason.challenge.crm.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.challenge.Sql;
import io.diapason.challenge.crm.history.Mapping;
import io.diapason.challenge.crm.history.StageMeaning;
import io.diapason.platform.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MappingStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, StageMeaning>> STAGES = new TypeReference<>() {};
    private static final String LOCK = "crm-mappings:";

    private final Sql sql;

    MappingStore(Sql sql) {
        this.sql = sql;
    }

    /** Whoever reads words holds this until the end of the transaction, so that none is written after a change as before it. */
    void share() {
        sql.list("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", row -> true, lock());
    }

    /** Waits until nobody reads words any more. */
    void claim() {
        sql.list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, lock());
    }

    Map<UUID, Mapping> all() {
        Map<UUID, Mapping> all = new HashMap<>();
        sql.list(
                        "select connection_id, stages, currency, zone from crm_mappings",
                        row -> Map.entry(row.getObject("connection_id", UUID.class), read(row)))
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    @Nullable
    Mapping find(UUID connection) {
        return sql.one(
                "select stages, currency, zone from crm_mappings where connection_id = ?",
                MappingStore::read,
                connection);
    }

    /** The version that this mapping got. */
    long keep(UUID connection, Mapping mapping) {
        return Objects.requireNonNull(sql.one(
                """
                insert into crm_mappings (connection_id, stages, currency, zone) values (?, ?, ?, ?)
                on conflict (organisation_id, connection_id) do update
                set stages = excluded.stages, currency = excluded.currency, zone = excluded.zone,
                    version = crm_mappings.version + 1
                returning version\
                """,
                row -> row.getLong(1),
                connection,
                written(mapping.stages()),
                mapping.currency(),
                mapping.zone() == null ? null : mapping.zone().getId()));
    }

    void wasRead(UUID connection, long version) {
        sql.update(
                "update crm_mappings set read_version = greatest(read_version, ?) where connection_id = ?",
                version,
                connection);
    }

    /** Connections whose mapping changed, and the version that is still to be read. */
    List<Map.Entry<UUID, Long>> unread() {
        return sql.list(
                "select connection_id, version from crm_mappings where read_version < version",
                row -> Map.entry(row.getObject("connection_id", UUID.class), row.getLong("version")));
    }

    private static String lock() {
        return LOCK + TenantScope.current();
    }

    private static Mapping read(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        try {
            return new Mapping(
                    JSON.readValue(row.getString("stages"), STAGES),
                    row.getString("currency"),
                    zone == null ? null : ZoneId.of(zone));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a kept mapping cannot be read", broken);
        }
    }

    private static String written(Map<String, StageMeaning> stages) {
        try {
            return JSON.writeValueAsString(stages);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
