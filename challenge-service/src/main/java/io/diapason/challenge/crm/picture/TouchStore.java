package io.diapason.challenge.crm.picture;

import io.diapason.challenge.Sql;
import io.diapason.challenge.crm.TouchFacts;
import io.diapason.challenge.roster.Member;
import io.diapason.challenge.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TouchStore {
    private static final String COLUMNS = """
        t.id, t.external_id, coalesce(s.id, d.id) as deal_id, t.account, t.campaign_id, t.channel, t.kind,
        t.department, t.actor_id, t.occurred_at\
        """;

    private final Sql sql;
    private final Roster roster;

    TouchStore(Sql sql, Roster roster) {
        this.sql = sql;
        this.roster = roster;
    }

    /** What a list of touches is narrowed to; null does not narrow. */
    record Filter(@Nullable UUID dealId, @Nullable String campaignId) {}

    List<TouchFacts> ofDeals(Collection<UUID> dealIds) {
        if (dealIds.isEmpty()) {
            return List.of();
        }
        List<Touch> found = sql.list("""
            with wanted as (
                select id, external_id from deals where id = any(?::uuid[])),
            told_as as (
                select id, external_id from wanted
                union
                select w.id, m.external_id from wanted w join deals m on m.survivor = w.external_id)
            select t.id, t.external_id, a.id as deal_id, t.account, t.campaign_id, t.channel, t.kind,
                   t.department, t.actor_id, t.occurred_at
            from told_as a
            cross join lateral (select * from touches where deal_external_id = a.external_id offset 0) t
            where not t.deleted and t.version > 0
            order by t.occurred_at, t.external_id\
            """, TouchStore::read, (Object) dealIds.toArray(UUID[]::new));
        Map<String, Member> actors = actors(found);
        return found.stream().map(touch -> touch.facts(actors)).toList();
    }

    /** Latest first, from the given place on. */
    List<Touch> page(Filter filter, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return sql.list(
                "select " + COLUMNS + "\n" + """
                     from touches t
                     left join deals d on d.external_id = t.deal_external_id
                     left join deals s on s.external_id = d.survivor
                    where not t.deleted and t.version > 0 and (t.deal_external_id is not null or t.account is not null)
                      and (?::uuid is null or coalesce(s.id, d.id) = ?::uuid)
                      and (?::text is null or t.campaign_id = ?::text)
                      and (?::timestamptz is null or (t.occurred_at, t.id) < (?::timestamptz, ?::uuid))
                    order by t.occurred_at desc, t.id desc limit ?\
                    """,
                TouchStore::read,
                filter.dealId(),
                filter.dealId(),
                filter.campaignId(),
                filter.campaignId(),
                before,
                before,
                beforeId,
                limit);
    }

    /** Who acted, by the name under which the CRM knows them. */
    Map<String, Member> actors(Collection<Touch> touches) {
        return roster.byCrmIdentity(touches.stream()
                .map(Touch::actorId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static Touch read(ResultSet row) throws SQLException {
        return new Touch(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                row.getObject("deal_id", UUID.class),
                row.getString("account"),
                row.getString("campaign_id"),
                row.getString("channel"),
                row.getString("kind"),
                row.getString("department"),
                row.getString("actor_id"),
                Objects.requireNonNull(Sql.instant(row, "occurred_at")));
    }
}
