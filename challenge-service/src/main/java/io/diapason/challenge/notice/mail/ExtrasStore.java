package io.diapason.challenge.notice.mail;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class ExtrasStore {
    private final Sql sql;

    ExtrasStore(Sql sql) {
        this.sql = sql;
    }

    /** For a letter that is queued; one that was queued before under another id keeps its own. */
    public void add(UUID message, Extras extras) {
        sql.update("""
                insert into letter_extras (message_id, kinds, calendar)
                select id, ?, ? from notice_messages where id = ? on conflict do nothing""", extras.kinds(), extras.calendar(), message);
    }

    @Nullable
    Extras of(UUID message) {
        return sql.one(
                "select kinds, calendar from letter_extras where message_id = ?",
                row -> new Extras(row.getString("kinds"), row.getString("calendar")),
                message);
    }
}
