package io.diapason.challenge.crm.completion;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens, and which deals are to be read with them. */
@ApplicationScoped
class ReadTokenStore {
    private final Sql sql;

    ReadTokenStore(Sql sql) {
        this.sql = sql;
    }

    /** How a token does; {@code trouble} is refused, unreachable or too-many. */
    record Health(
            Instant since,
            @Nullable Instant lastReadAt,
            @Nullable String trouble) {}

    /** A deal to be read now. */
    record Due(UUID dealId, String externalId, UUID connection, String vendor, String tokenSealed, int tries) {}

    @Nullable
    String vendor(UUID connection) {
        return sql.one("select vendor from crm_connections where id = ?", row -> row.getString(1), connection);
    }

    @Nullable
    Health find(UUID connection) {
        return sql.one(
                "select since, last_read_at, trouble from crm_read_tokens where connection_id = ?",
                row -> new Health(
                        Objects.requireNonNull(Sql.instant(row, "since")),
                        Sql.instant(row, "last_read_at"),
                        row.getString("trouble")),
                connection);
    }

    void keep(UUID connection, String sealed, Instant now) {
        sql.update("""
            insert into crm_read_tokens (connection_id, token_sealed, since) values (?, ?, ?)
            on conflict (organisation_id, connection_id) do update
            set token_sealed = excluded.token_sealed, since = excluded.since, trouble = null, paused_until = null\
            """, connection, sealed, now);
    }

    boolean remove(UUID connection) {
        return sql.update("delete from crm_read_tokens where connection_id = ?", connection) > 0;
    }

    /** Deals that lack what a reading can tell; claimed until {@code claimedUntil}, so that no other replica reads them too. */
    List<Due> claim(Instant now, Instant claimedUntil, int limit) {
        return sql.list(
                """
                with due as (
                    select d.id, d.external_id, t.connection_id, c.vendor, t.token_sealed
                    from crm_read_tokens t
                    join crm_connections c on c.id = t.connection_id and c.state = 'active'
                    join deals d on d.told_by = t.connection_id
                    left join crm_readings r on r.deal_id = d.id
                    where d.version > 0 and not d.deleted and d.survivor is null
                      and ((d.amount is null and d.stage <> 'lost') or d.gap
                           or (d.stage = 'won' and d.closed_on is null))
                      and coalesce(t.paused_until, ?) <= ? and coalesce(r.next_at, ?) <= ?
                    order by r.next_at nulls first, d.id limit ?),
                claimed as (
                    insert into crm_readings as kept (deal_id, next_at) select id, ? from due
                    on conflict (organisation_id, deal_id) do update set next_at = excluded.next_at
                    where kept.next_at <= ? returning deal_id, tries)
                select due.*, claimed.tries from due join claimed on claimed.deal_id = due.id\
                """,
                row -> new Due(
                        row.getObject("id", UUID.class),
                        row.getString("external_id"),
                        row.getObject("connection_id", UUID.class),
                        row.getString("vendor"),
                        row.getString("token_sealed"),
                        row.getInt("tries")),
                now,
                now,
                now,
                now,
                limit,
                claimedUntil,
                now);
    }

    void next(UUID deal, int tries, Instant at) {
        sql.update("update crm_readings set tries = ?, next_at = ? where deal_id = ?", tries, at, deal);
    }

    void wasRead(UUID connection, Instant now) {
        sql.update(
                "update crm_read_tokens set last_read_at = ?, trouble = null, paused_until = null where connection_id"
                        + " = ?",
                now,
                connection);
    }

    void trouble(UUID connection, String trouble, Instant pausedUntil) {
        sql.update(
                "update crm_read_tokens set trouble = ?, paused_until = ? where connection_id = ?",
                trouble,
                pausedUntil,
                connection);
    }
}
