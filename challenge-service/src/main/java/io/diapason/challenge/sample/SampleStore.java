package io.diapason.challenge.sample;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps that the story is there, and what belongs to it. */
@ApplicationScoped
class SampleStore {
    private final Sql sql;

    SampleStore(Sql sql) {
        this.sql = sql;
    }

    /** What was loaded when, and by whom. */
    record Loaded(Instant at, String by, List<UUID> imports, UUID challenge, long version) {}

    /** Nobody else loads or removes it until the transaction ends. */
    @Nullable
    Loaded locked() {
        sql.one("select pg_advisory_xact_lock(hashtextextended(current_setting('app.organisation'), 9))", row -> 1);
        return find();
    }

    @Nullable
    Loaded find() {
        return sql.one(
                "select loaded_at, loaded_by_name, import_ids, challenge_id, version from sample_data",
                row -> new Loaded(
                        Objects.requireNonNull(Sql.instant(row, "loaded_at")),
                        row.getString("loaded_by_name"),
                        List.of((UUID[]) row.getArray("import_ids").getArray()),
                        row.getObject("challenge_id", UUID.class),
                        row.getLong("version")));
    }

    void add(Loaded loaded, UUID by) {
        sql.update(
                "insert into sample_data (loaded_at, loaded_by, loaded_by_name, import_ids, challenge_id) values (?, ?, ?, ?, ?)",
                loaded.at(),
                by,
                loaded.by(),
                loaded.imports().toArray(UUID[]::new),
                loaded.challenge());
    }

    void remove() {
        sql.update("delete from sample_data");
    }
}
