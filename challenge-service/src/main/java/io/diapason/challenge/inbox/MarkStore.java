package io.diapason.challenge.inbox;

import io.diapason.challenge.Chore;
import io.diapason.challenge.Sql;
import io.diapason.platform.web.Kebab;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

@ApplicationScoped
class MarkStore implements Chore {
    /** No matter waits longer than this and is still worth a mark. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final int MOST = 1000;

    private final Sql sql;
    private final Clock clock;

    MarkStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Mark> of(UUID person) {
        return sql.list(
                "select item, since, state from inbox_marks where person_id = ? order by at desc limit ?",
                row -> new Mark(
                        row.getString("item"),
                        Objects.requireNonNull(Sql.instant(row, "since")),
                        Mark.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT))),
                person,
                MOST);
    }

    void put(UUID person, Mark mark) {
        sql.update("""
                insert into inbox_marks (person_id, item, since, state, at)
                values (?, ?, ?::timestamptz, ?, ?::timestamptz) on conflict (organisation_id, person_id, item)
                do update set since = excluded.since, state = excluded.state, at = excluded.at""", person, mark.item(), mark.since(), Kebab.of(mark.state()), clock.instant());
    }

    void remove(UUID person, String item) {
        sql.update("delete from inbox_marks where person_id = ? and item = ?", person, item);
    }

    @Override
    public boolean doSome() {
        return sql.update("""
                        delete from inbox_marks where (person_id, item) in (
                            select person_id, item from inbox_marks where at < ?::timestamptz limit ?)""", clock.instant().minus(KEPT), MOST) == MOST;
    }
}
