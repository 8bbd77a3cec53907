package io.diapason.challenge.notice;

import io.diapason.challenge.Sql;
import io.diapason.challenge.notice.hook.Vendor;
import io.diapason.platform.web.Kebab;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ChannelStore {
    private final Sql sql;
    private final ChoicesText text;

    ChannelStore(Sql sql, ChoicesText text) {
        this.sql = sql;
        this.text = text;
    }

    void add(Channel made) {
        sql.update(
                """
                insert into notice_channels (id, vendor, name, url_sealed, url_hint, choices, state, version, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)""",
                made.id(),
                Kebab.of(made.vendor()),
                made.name(),
                made.urlSealed(),
                made.urlHint(),
                text.write(made.choices()),
                Kebab.of(made.state()),
                made.version(),
                made.createdAt());
    }

    List<Channel> all() {
        return sql.list("select * from notice_channels order by created_at, id", this::read);
    }

    List<Channel> active() {
        return sql.list("select * from notice_channels where state = 'active'", this::read);
    }

    @Nullable
    Channel find(UUID id) {
        return sql.one("select * from notice_channels where id = ?", this::read, id);
    }

    /** False when somebody else was faster. */
    boolean change(Channel now, long seen) {
        return sql.update(
                        """
                        update notice_channels set name = ?, url_sealed = ?, url_hint = ?, choices = ?, state = ?,
                            problem = ?, version = version + 1 where id = ? and version = ?""",
                        now.name(),
                        now.urlSealed(),
                        now.urlHint(),
                        text.write(now.choices()),
                        Kebab.of(now.state()),
                        now.problem(),
                        now.id(),
                        seen)
                == 1;
    }

    boolean remove(UUID id, long seen) {
        return sql.update("delete from notice_channels where id = ? and version = ?", id, seen) == 1;
    }

    private Channel read(ResultSet row) throws SQLException {
        return new Channel(
                row.getObject("id", UUID.class),
                Vendor.valueOf(row.getString("vendor").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("url_sealed"),
                row.getString("url_hint"),
                text.read(row.getString("choices")),
                Channel.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("problem"),
                row.getLong("version"),
                Objects.requireNonNull(Sql.instant(row, "created_at")));
    }
}
