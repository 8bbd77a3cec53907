package io.diapason.challenge.notice.mail;

import io.diapason.challenge.Sql;
import io.diapason.platform.crypto.SecretBox;
import io.diapason.platform.id.Ids;
import io.diapason.platform.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue. A lane is one sender's while it holds the lease; a letter in flight under a lost lease is sent again. */
@ApplicationScoped
public class MessageStore {
    static final Duration LEASE = Duration.ofSeconds(30);
    private static final int LANE = 100;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final MailSettings settings;
    private final WakeStore wakes;
    private final SecretBox box;

    MessageStore(Sql sql, Ids ids, Clock clock, MailSettings settings, WakeStore wakes, SecretBox box) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
        this.wakes = wakes;
        this.box = box;
    }

    /** A lane's lease; with a channel when it is not e-mail. */
    record Lease(
            UUID lane, UUID holder, int tries, @Nullable UUID channel) {}

    /** Queues letters, a hundred to a lane. One for a purpose that the person already has changes nothing. */
    public void queue(List<Message> letters) {
        queue(letters, null);
    }

    /** The same for letters to a channel. */
    public void queue(List<Message> letters, @Nullable UUID channel) {
        Instant now = clock.instant();
        for (int from = 0; from < letters.size(); from += LANE) {
            UUID lane = ids.next();
            sql.update(
                    "insert into notice_lanes (id, next_at, channel_id) values (?, ?::timestamptz, ?::uuid)",
                    lane,
                    now,
                    channel);
            letters.subList(from, Math.min(from + LANE, letters.size())).forEach(one -> add(lane, one, now));
        }
        if (!letters.isEmpty()) {
            wakes.noLaterThan(now);
        }
    }

    private void add(UUID lane, Message one, Instant now) {
        int added = sql.update(
                """
                insert into notice_messages (id, lane_id, person_id, purpose, address, subject, body, html, message_id,
                    state, next_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'due', ?::timestamptz, ?::timestamptz) on conflict do nothing""",
                one.id(),
                lane,
                one.person(),
                one.purpose(),
                one.address(),
                one.subject(),
                one.text(),
                one.html(),
                MessageIds.of(TenantScope.current(), one.person(), one.purpose(), settings.from()),
                now,
                now);
        String secret = one.secret();
        if (added == 1 && secret != null) {
            String sealed = box.seal(secret, place(one.id()));
            sql.update("insert into letter_secrets (message_id, sealed) values (?, ?)", one.id(), sealed);
        }
    }

    private static String place(UUID message) {
        return TenantScope.current() + ":letter:" + message;
    }

    /** E-mail's next lane, or the channels': of a channel only one lane goes at a time. */
    @Nullable
    Lease claim(boolean channels) {
        Instant now = clock.instant();
        UUID holder = ids.next();
        return sql.one(
                """
                update notice_lanes set lease = ?::uuid, leased_until = ?::timestamptz where id = (
                    select l.id from notice_lanes l where l.next_at <= ?::timestamptz
                        and (l.leased_until is null or l.leased_until < ?::timestamptz)
                        and (l.channel_id is not null) = ? and not exists (select 1 from notice_lanes o
                            where o.channel_id = l.channel_id and o.leased_until >= ?::timestamptz)
                    order by l.next_at limit 1 for update skip locked)
                returning id, tries, channel_id""",
                row -> new Lease(
                        row.getObject("id", UUID.class),
                        holder,
                        row.getInt("tries"),
                        row.getObject("channel_id", UUID.class)),
                holder,
                now.plus(LEASE),
                now,
                now,
                channels,
                now);
    }

    /** False when the lease is another's by now. */
    boolean renew(Lease lease) {
        return sql.update(
                        "update notice_lanes set leased_until = ?::timestamptz where id = ? and lease = ?::uuid",
                        clock.instant().plus(LEASE),
                        lease.lane(),
                        lease.holder())
                == 1;
    }

    /** The lane's next letter, marked as in flight; null when the lane has nothing now or is another's. */
    @Nullable
    Message take(Lease lease) {
        return renew(lease) ? sql.one("""
                        with next as (select organisation_id, id from notice_messages
                            where lane_id = ? and state in ('due', 'in-flight') and next_at <= ?::timestamptz
                            order by state desc, next_at, id limit 1)
                        update notice_messages m set state = 'in-flight', tries = m.tries + 1 from next
                        where m.organisation_id = next.organisation_id and m.id = next.id
                        returning m.id, m.person_id, m.purpose, m.address, m.subject, m.body, m.html, m.tries,
                            (select sealed from letter_secrets s where s.message_id = m.id) as sealed""", this::read, lease.lane(), clock.instant()) : null;
    }

    void end(UUID id, String state, @Nullable String answer) {
        sql.update(
                "update notice_messages set state = ?, answer = ?, ended_at = ?::timestamptz where id = ?",
                state,
                answer,
                clock.instant(),
                id);
        sql.update("delete from letter_secrets where message_id = ?", id);
    }

    void later(UUID id, Duration wait, String answer) {
        sql.update(
                "update notice_messages set state = 'due', answer = ?, next_at = ?::timestamptz where id = ?",
                answer,
                clock.instant().plus(wait),
                id);
    }

    /** Gives the lane back: gone when nothing of it is left, else due with its next letter or after a pause. */
    void release(Lease lease, @Nullable Duration pause) {
        sql.update("""
                delete from notice_lanes l where id = ? and lease = ?::uuid and not exists (
                    select 1 from notice_messages m where m.lane_id = l.id and m.state in ('due', 'in-flight'))""", lease.lane(), lease.holder());
        sql.update(
                """
                update notice_lanes l set lease = null, leased_until = null, tries = ?, next_at = coalesce(
                    ?::timestamptz, (select min(m.next_at) from notice_messages m
                        where m.lane_id = l.id and m.state in ('due', 'in-flight')), l.next_at)
                where id = ? and lease = ?::uuid""",
                pause == null ? 0 : lease.tries() + 1,
                pause == null ? null : clock.instant().plus(pause),
                lease.lane(),
                lease.holder());
        wakes.rearm();
    }

    public int forget(Instant before, int most) {
        return sql.update("""
                delete from notice_messages where id in (
                    select id from notice_messages where ended_at < ?::timestamptz limit ?)""", before, most);
    }

    private Message read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String sealed = row.getString("sealed");
        String secret = sealed == null ? "" : box.open(sealed, place(id));
        return new Message(
                id,
                row.getObject("person_id", UUID.class),
                row.getString("purpose"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body").replace(Message.SECRET, secret),
                row.getString("html").replace(Message.SECRET, secret),
                row.getInt("tries"));
    }

    /** How the queue stands: by state, and what was refused last. */
    public record Standing(long due, long sent, long refused, long gaveUp) {}

    public record Refusal(
            UUID person, String address, @Nullable String answer, Instant at) {}

    public Standing standing() {
        Standing found = sql.one(
                """
                select count(*) filter (where state in ('due', 'in-flight')) as due,
                    count(*) filter (where state = 'sent') as sent, count(*) filter (where state = 'refused') as refused,
                    count(*) filter (where state = 'gave-up') as gave_up from notice_messages""",
                row -> new Standing(
                        row.getLong("due"), row.getLong("sent"), row.getLong("refused"), row.getLong("gave_up")));
        return found == null ? new Standing(0, 0, 0, 0) : found;
    }

    public List<Refusal> refusals() {
        return sql.list(
                """
                select person_id, address, answer, ended_at from notice_messages where state in ('refused', 'gave-up')
                order by ended_at desc limit 50""",
                row -> new Refusal(
                        row.getObject("person_id", UUID.class),
                        row.getString("address"),
                        row.getString("answer"),
                        row.getObject("ended_at", java.time.OffsetDateTime.class)
                                .toInstant()));
    }

    /** The newest letter of a person for a purpose; {@code letters} counts those before it too. */
    public record Last(UUID person, String state, @Nullable String answer, Instant at, int letters) {}

    /** For each of these people, the last letter whose purpose begins so. */
    public List<Last> last(Collection<UUID> people, String purpose) {
        return sql.list(
                """
                select distinct on (person_id) person_id, state, answer, coalesce(ended_at, created_at) as at,
                    count(*) over (partition by person_id) as letters from notice_messages
                where person_id = any(?::uuid[]) and starts_with(purpose, ?)
                order by person_id, created_at desc, id desc""",
                row -> new Last(
                        row.getObject("person_id", UUID.class),
                        row.getString("state"),
                        row.getString("answer"),
                        Objects.requireNonNull(Sql.instant(row, "at")),
                        row.getInt("letters")),
                people.toArray(UUID[]::new),
                purpose);
    }

    String messageId(Message letter) {
        return MessageIds.of(TenantScope.current(), letter.person(), letter.purpose(), settings.from());
    }
}
