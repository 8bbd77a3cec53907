package io.diapason.challenge.notice.mail;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When each organisation's queue next wants work, so that a quiet organisation costs the sender nothing. */
@ApplicationScoped
class WakeStore {
    private final Sql sql;

    WakeStore(Sql sql) {
        this.sql = sql;
    }

    /** Over all organisations; needs no scope. */
    List<UUID> due(Instant now) {
        return sql.list(
                "select id from notice_wakes where at <= ?::timestamptz order by at",
                row -> row.getObject(1, UUID.class),
                now);
    }

    /** The current organisation has work at this instant, or had some before. */
    void noLaterThan(Instant at) {
        sql.update("""
                insert into notice_wakes as w (id, at)
                values (current_setting('app.organisation')::uuid, ?::timestamptz)
                on conflict (id) do update set at = least(w.at, excluded.at)""", at);
    }

    /**
     * Sets the organisation's next instant from its lanes. The row is locked by a statement of its own: the next one then
     * sees the lanes of whoever held it.
     */
    void rearm() {
        sql.one(
                "select id from notice_wakes where id = current_setting('app.organisation')::uuid for update",
                row -> row.getObject(1, UUID.class));
        sql.update("""
                update notice_wakes set at = coalesce(
                    (select min(greatest(next_at, coalesce(leased_until, next_at))) from notice_lanes), 'infinity')
                where id = current_setting('app.organisation')::uuid""");
    }
}
