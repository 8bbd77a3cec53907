package io.diapason.challenge.notice.hook;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What sending needs to know of a channel, and what it finds out. */
@ApplicationScoped
class HookStore {
    private final Sql sql;

    HookStore(Sql sql) {
        this.sql = sql;
    }

    record Hook(UUID channel, Vendor vendor, String urlSealed, boolean active) {}

    @Nullable
    Hook find(UUID channel) {
        return sql.one(
                "select id, vendor, url_sealed, state from notice_channels where id = ?",
                row -> new Hook(
                        row.getObject("id", UUID.class),
                        Vendor.valueOf(row.getString("vendor").toUpperCase(Locale.ROOT)),
                        row.getString("url_sealed"),
                        row.getString("state").equals("active")),
                channel);
    }

    /** Nothing more is sent there until an admin gives a new URL or resumes it. */
    void broke(UUID channel, String problem) {
        sql.update(
                "update notice_channels set state = 'broken', problem = ?, version = version + 1 where id = ?",
                problem,
                channel);
    }
}
