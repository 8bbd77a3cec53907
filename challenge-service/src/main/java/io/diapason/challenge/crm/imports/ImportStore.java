package io.diapason.challenge.crm.imports;

import io.diapason.challenge.Sql;
import io.diapason.challenge.crm.imports.guess.Kind;
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
class ImportStore {
    private final Sql sql;

    ImportStore(Sql sql) {
        this.sql = sql;
    }

    void add(Job job) {
        sql.update(
                """
                insert into imports (id, kind, status, started_at, progressed_at, file_name, dry_run, total)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                job.id(),
                job.kind().name().toLowerCase(Locale.ROOT),
                job.status(),
                job.startedAt(),
                job.startedAt(),
                job.fileName(),
                job.dryRun(),
                job.total());
    }

    @Nullable
    Job find(UUID id) {
        return sql.one("select * from imports where id = ?", ImportStore::read, id);
    }

    List<Job> page(@Nullable UUID before, int limit) {
        return sql.list(
                "select * from imports where not dry_run and (?::uuid is null or id < ?::uuid) order by id desc limit ?",
                ImportStore::read,
                before,
                before,
                limit);
    }

    /** Adds a chunk's counts and rejected lines; gives the job as it is then. */
    Job progress(UUID id, int accepted, List<Reject> rejects, Instant now) {
        sql.update(
                """
                insert into import_rejects (import_id, line, place, reason, original)
                select ?::uuid, * from unnest(?::int8[], ?::text[], ?::text[], ?::text[]) on conflict do nothing""",
                id,
                rejects.stream().map(Reject::line).toArray(Long[]::new),
                rejects.stream().map(Reject::column).toArray(String[]::new),
                rejects.stream().map(Reject::reason).toArray(String[]::new),
                rejects.stream().map(Reject::original).toArray(String[]::new));
        return Objects.requireNonNull(sql.one("""
                update imports set accepted = accepted + ?, rejected_count = rejected_count + ?, progressed_at = ?
                where id = ? returning *""", ImportStore::read, accepted, rejects.size(), now, id));
    }

    Job finish(UUID id, String status, @Nullable String reason, Instant now) {
        return Objects.requireNonNull(sql.one(
                "update imports set status = ?, reason = ?, finished_at = ?, progressed_at = ? where id = ? returning *",
                ImportStore::read,
                status,
                reason,
                now,
                now,
                id));
    }

    /** Jobs whose process is gone say so. */
    int giveUp(Instant silentSince, Instant now) {
        return sql.update("""
                update imports set status = 'failed', reason = 'interrupted', finished_at = ?
                where status in ('running', 'undoing') and progressed_at < ?""", now, silentSince);
    }

    /** True when the import waits to be undone now; false when somebody else asked first. */
    boolean beginUndo(UUID id, Instant now) {
        return sql.update("""
                        update imports set status = 'undoing', reason = null, undone = 0, progressed_at = ?
                        where id = ? and status in ('done', 'failed') and not dry_run""", now, id) == 1;
    }

    Job undone(UUID id, int objects, Instant now) {
        return Objects.requireNonNull(sql.one(
                "update imports set undone = undone + ?, progressed_at = ? where id = ? returning *",
                ImportStore::read,
                objects,
                now,
                id));
    }

    /** As if it had never been: for the example story only. */
    void remove(UUID id) {
        sql.update("delete from imports where id = ?", id);
    }

    /** How many lines were rejected for each reason and column, the most first. */
    List<ImportView.Reason> reasons(UUID id) {
        return sql.list(
                """
                select reason, place, count(*) as lines from import_rejects where import_id = ?
                group by reason, place order by 3 desc, 1, 2 limit 100""",
                row -> new ImportView.Reason(row.getString("reason"), row.getString("place"), row.getLong("lines")),
                id);
    }

    List<Reject> rejects(UUID id, long afterLine, int limit) {
        return sql.list(
                "select line, place, reason, original from import_rejects where import_id = ? and line > ? order by line limit ?",
                row -> new Reject(
                        row.getLong("line"),
                        row.getString("place"),
                        row.getString("reason"),
                        row.getString("original")),
                id,
                afterLine,
                limit);
    }

    private static Job read(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("status"),
                row.getString("reason"),
                row.getLong("accepted"),
                row.getLong("rejected_count"),
                Objects.requireNonNull(Sql.instant(row, "started_at")),
                Sql.instant(row, "finished_at"),
                row.getString("file_name"),
                row.getBoolean("dry_run"),
                row.getObject("total", Long.class),
                row.getLong("undone"));
    }
}
