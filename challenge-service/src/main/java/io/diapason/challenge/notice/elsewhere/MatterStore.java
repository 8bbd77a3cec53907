package io.diapason.challenge.notice.elsewhere;

import io.diapason.challenge.Audience;
import io.diapason.challenge.Matter;
import io.diapason.challenge.Sql;
import io.diapason.challenge.WaitingItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MatterStore {
    private static final int MOST = 500;

    private final Sql sql;
    private final Clock clock;

    MatterStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What an event of this version opens; {@code until} ends what nobody has to answer. */
    void open(
            String kind,
            String resource,
            Audience audience,
            @Nullable String title,
            long version,
            Instant since,
            @Nullable Instant until) {
        sql.update("""
                insert into notice_matters as m (kind, resource, role, department, title, version, since, until)
                values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz)
                on conflict (organisation_id, kind, resource) do update set role = excluded.role,
                    department = excluded.department, title = excluded.title, version = excluded.version,
                    since = excluded.since, until = excluded.until where m.version < excluded.version""", kind, resource, audience.role(), audience.department(), title, version, since, until);
    }

    /** What was opened before this version was answered. */
    void close(String kind, String resource, long version) {
        sql.update(
                "delete from notice_matters where kind = ? and resource = ? and version < ?", kind, resource, version);
    }

    List<Matter> open() {
        return sql.list(
                """
                select kind, resource, role, department, title, since from notice_matters
                where until is null or until > ?::timestamptz order by since limit ?""",
                row -> new Matter(
                        new WaitingItem(
                                row.getString("kind"),
                                row.getString("resource"),
                                details(row.getString("title")),
                                Sql.instant(row, "since")),
                        new Audience(row.getString("role"), row.getString("department"))),
                clock.instant(),
                MOST);
    }

    void forget(Instant before) {
        sql.update("delete from notice_matters where until < ?::timestamptz", before);
    }

    private static Map<String, Object> details(@Nullable String title) {
        return title == null ? Map.of() : Map.of("name", title);
    }
}
