package io.diapason.challenge.crm.picture;

import io.diapason.challenge.Sql;
import io.diapason.challenge.crm.history.History;
import io.diapason.challenge.crm.history.Mappings;
import io.diapason.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes whole batches of histories with one statement each; rows are locked in one order. */
@ApplicationScoped
class HistoryStore {
    private final Sql sql;
    private final Ids ids;

    HistoryStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** What is kept of these objects, locked; those unknown so far get a row of version 0. */
    Map<String, Kept> lock(Table table, Collection<String> externalIds) {
        String[] wanted = new TreeSet<>(externalIds).toArray(String[]::new);
        Map<String, Kept> found = locked(table, wanted);
        if (found.size() == wanted.length) {
            return found;
        }
        String[] missing = new TreeSet<>(externalIds)
                .stream().filter(id -> !found.containsKey(id)).toArray(String[]::new);
        UUID[] fresh =
                IntStream.range(0, missing.length).mapToObj(i -> ids.next()).toArray(UUID[]::new);
        sql.update(
                "insert into " + table.sqlName() + " (id, external_id)"
                        + " select * from unnest(?::uuid[], ?::text[]) on conflict do nothing",
                fresh,
                missing);
        found.putAll(locked(table, missing));
        return found;
    }

    /** Ids of rows in whose history the import has a word. Read rarely, when an import is undone: one pass over the table. */
    List<UUID> saidBy(Table table, UUID importId, @Nullable UUID after, int limit) {
        return containing(table, "import:" + importId + ":", after, limit);
    }

    /** Ids of rows in whose history the connection has a word. Read rarely, when its mapping changes: one pass over the table. */
    List<UUID> saidIn(Table table, UUID connection, @Nullable UUID after, int limit) {
        return containing(table, "\"=" + connection, after, limit);
    }

    private List<UUID> containing(Table table, String words, @Nullable UUID after, int limit) {
        return sql.list(
                "select id from " + table.sqlName() + " where history like ? and (?::uuid is null or id > ?::uuid)"
                        + " order by id limit ?",
                row -> row.getObject(1, UUID.class),
                "%" + words + "%",
                after,
                after,
                limit);
    }

    /** Reads the columns of these rows from their histories again; gives those of which some value changed. */
    List<UUID> rederive(Table table, List<Kept> kept, Mappings mappings) {
        String before =
                table.columns().stream().map(column -> "d." + column.name()).collect(Collectors.joining(", "));
        List<Object> values = new ArrayList<>();
        values.add(kept.stream().map(Kept::id).toArray(UUID[]::new));
        values.addAll(texts(table, kept.stream().map(Kept::history), mappings));
        return sql.list(
                "update " + table.sqlName() + " d set " + table.assignments()
                        + ", version = d.version + 1 from unnest(?::uuid[]"
                        + ", ?::text[]".repeat(table.columns().size()) + ") as u (id, " + table.names()
                        + ") where d.id = u.id and (" + before + ") is distinct from ("
                        + table.cast() + ") returning d.id",
                row -> row.getObject(1, UUID.class),
                values.toArray());
    }

    boolean isEmpty(Table table) {
        return sql.list("select 1 from " + table.sqlName() + " where history <> '' limit 1", row -> 1)
                .isEmpty();
    }

    /** These rows, locked in the order in which batches lock them. */
    List<Kept> lockAll(Table table, Collection<UUID> ids) {
        return sql.list(
                "select id, external_id, history, version from " + table.sqlName()
                        + " where id = any(?::uuid[]) order by external_id for update",
                HistoryStore::read,
                (Object) ids.toArray(UUID[]::new));
    }

    /** Keeps the new histories of rows that {@link #lock} gave; the version grows where a column's value changed. */
    void save(Table table, List<Change> changes, Mappings mappings) {
        String statement = "update " + table.sqlName() + " d set " + table.assignments()
                + ", history = u.history, version = d.version + u.grown"
                + " from unnest(?::uuid[], ?::text[], ?::int8[]"
                + ", ?::text[]".repeat(table.columns().size()) + ") as u (id, history, grown, " + table.names()
                + ") where d.id = u.id and d.id = any(?::uuid[])";
        List<Object> values = new ArrayList<>();
        UUID[] rows = changes.stream().map(c -> c.before().id()).toArray(UUID[]::new);
        values.add(rows);
        values.add(changes.stream().map(c -> HistoryJson.write(c.after())).toArray(String[]::new));
        values.add(changes.stream().map(c -> c.isVisible() ? 1L : 0L).toArray(Long[]::new));
        values.addAll(texts(table, changes.stream().map(Change::after), mappings));
        values.add(rows); // again, so that rows are found by key whatever the planner believes of the table's size
        sql.update(statement, values.toArray());
    }

    /** An array for each column, with the text of each history. */
    private static List<String[]> texts(Table table, Stream<History> histories, Mappings mappings) {
        List<Derived> derived =
                histories.map(history -> new Derived(history, mappings)).toList();
        return table.columns().stream()
                .map(column ->
                        derived.stream().map(one -> column.value().apply(one)).toArray(String[]::new))
                .toList();
    }

    /** One look-up by key for each object, never a scan: "limit 1" leaves the planner no other way, even on a young table. */
    private Map<String, Kept> locked(Table table, String[] externalIds) {
        List<Kept> rows = sql.list(
                "select d.* from unnest(?::text[]) u (wanted) cross join lateral ("
                        + " select id, external_id, history, version from " + table.sqlName()
                        + " where external_id = u.wanted limit 1 for update) d",
                HistoryStore::read,
                (Object) externalIds);
        Map<String, Kept> found = new HashMap<>();
        rows.forEach(kept -> found.put(kept.externalId(), kept));
        return found;
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                HistoryJson.read(row.getString("history")),
                row.getLong("version"));
    }
}
