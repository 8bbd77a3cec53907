package io.diapason.challenge.notice;

import io.diapason.challenge.Sql;
import io.diapason.platform.web.Kebab;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notices, those they are for, and what these chose. */
@ApplicationScoped
class NoticeStore {
    private final Sql sql;
    private final ChoicesText text;
    private final Clock clock;

    NoticeStore(Sql sql, ChoicesText text, Clock clock) {
        this.sql = sql;
        this.text = text;
        this.clock = clock;
    }

    record Chosen(Choices choices, long version) {}

    /** True for one planner of the organisation at a time, until the transaction ends. */
    boolean lock() {
        return Boolean.TRUE.equals(sql.one(
                "select pg_try_advisory_xact_lock(hashtextextended(current_setting('app.organisation'), 80))",
                row -> row.getBoolean(1)));
    }

    List<Recipient> people() {
        return sql.list(
                "select person_id, name, email, department, roles, language from notice_people",
                NoticeStore::recipient);
    }

    /** Writes only what changed: a person calls often. */
    void learn(Recipient person) {
        sql.update(
                """
                insert into notice_people as k (person_id, name, email, department, roles, language)
                values (?, ?, ?, ?, ?, ?) on conflict (organisation_id, person_id) do update
                set name = excluded.name, email = coalesce(excluded.email, k.email), department = excluded.department,
                    roles = excluded.roles, language = excluded.language
                where (k.name, k.department, k.roles, k.language) is distinct from
                    (excluded.name, excluded.department, excluded.roles, excluded.language)
                    or k.email is distinct from coalesce(excluded.email, k.email)""",
                person.id(),
                person.name(),
                person.email(),
                person.department(),
                person.roles().stream().sorted().toArray(String[]::new),
                person.language());
    }

    /** What counts for the person: the own choices over the organisation's. Version 0 until there are own ones. */
    Chosen chosen(UUID person) {
        Chosen found = sql.one(
                "select choices, version from notice_preferences where person_id = ?", this::readChosen, person);
        Choices usual = defaults().choices();
        return found == null ? new Chosen(usual, 0) : new Chosen(found.choices().over(usual), found.version());
    }

    Chosen defaults() {
        Chosen found = sql.one("select choices, version from notice_defaults", this::readChosen);
        return found == null ? new Chosen(Choices.BUILT_IN, 0) : found;
    }

    private Chosen readChosen(ResultSet row) throws SQLException {
        return new Chosen(text.read(row.getString("choices")), row.getLong("version"));
    }

    /** False when somebody else was faster. */
    boolean makeDefault(Choices choices, long seen) {
        return sql.update("""
                        insert into notice_defaults as d (choices, version) values (?, 1) on conflict (organisation_id)
                        do update set choices = excluded.choices, version = d.version + 1 where d.version = ?""", text.write(choices), seen) == 1;
    }

    /** False when the person was faster elsewhere. */
    boolean choose(UUID person, Choices choices, long seen) {
        return sql.update("""
                        insert into notice_preferences as p (person_id, choices, version) values (?, ?, 1)
                        on conflict (organisation_id, person_id)
                        do update set choices = excluded.choices, version = p.version + 1 where p.version = ?""", person, text.write(choices), seen) == 1;
    }

    Map<UUID, Choices> choices() {
        Map<UUID, Choices> found = new HashMap<>();
        sql.list(
                        "select person_id, choices from notice_preferences",
                        row -> Map.entry(row.getObject(1, UUID.class), text.read(row.getString(2))))
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** Who was told of these matters, at which stages. */
    Set<String> told(Set<String> matters) {
        return new HashSet<>(sql.list(
                "select person_id, matter, since, stage from notices where matter = any(?)",
                row -> mark(
                        row.getObject("person_id", UUID.class),
                        row.getString("matter"),
                        known(row, "since"),
                        row.getString("stage")),
                (Object) matters.toArray(String[]::new)));
    }

    int forget(Instant before, int most) {
        return sql.update("""
                delete from notices where state <> 'due' and id in (
                    select id from notices where created_at < ?::timestamptz limit ?)""", before, most);
    }

    static String mark(Notice one) {
        return mark(one.person(), one.matter(), one.since(), Kebab.of(one.stage()));
    }

    private static String mark(UUID person, String matter, Instant since, String stage) {
        return person + "|" + matter + "|" + since + "|" + stage;
    }

    void add(List<Notice> fresh) {
        fresh.forEach(one -> sql.update(
                """
                insert into notices (id, person_id, matter, since, stage, kind, resource, title, state, at_once, due_at,
                    created_at) values (?, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz)
                on conflict do nothing""",
                one.id(),
                one.person(),
                one.matter(),
                one.since(),
                Kebab.of(one.stage()),
                one.kind(),
                one.resource(),
                one.title(),
                one.state(),
                one.atOnce(),
                one.dueAt(),
                clock.instant()));
    }

    List<Notice> due(Instant now) {
        return sql.list(
                "select * from notices where state = 'due' and due_at <= ?::timestamptz order by since, id",
                NoticeStore::notice,
                now);
    }

    void close(List<Notice> notices, String state, @Nullable UUID message) {
        sql.update(
                "update notices set state = ?, message_id = ?::uuid where id = any(?::uuid[])",
                state,
                message,
                notices.stream().map(Notice::id).toArray(UUID[]::new));
    }

    /** A notice as its person sees it: once its letter is queued, the letter's state. */
    record Told(Notice notice, String state) {}

    List<Told> of(UUID person, @Nullable UUID before, int limit) {
        return sql.list("""
                select n.*, coalesce(m.state, n.state) as shown from notices n
                left join notice_messages m on m.id = n.message_id
                where n.person_id = ? and (?::uuid is null or n.id < ?::uuid) order by n.id desc limit ?""", row -> new Told(notice(row), row.getString("shown")), person, before, before, limit);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("matter"),
                known(row, "since"),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getString("kind"),
                row.getString("resource"),
                row.getString("title"),
                row.getString("state"),
                row.getBoolean("at_once"),
                known(row, "due_at"));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return new Recipient(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("department"),
                Set.of((String[]) roles.getArray()),
                row.getString("language"));
    }

    private static Instant known(ResultSet row, String column) throws SQLException {
        return row.getObject(column, java.time.OffsetDateTime.class).toInstant();
    }
}
