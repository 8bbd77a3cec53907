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

    /**
     * A touch that names a deal counts for that deal. One that names none counts for the deals that carry its UTM campaign,
     * and for those of its account, unless another touch of the same campaign has reached that deal by UTM: an action
     * touches a deal once.
     */
    List<TouchFacts> ofDeals(Collection<UUID> dealIds) {
        if (dealIds.isEmpty()) {
            return List.of();
        }
        List<Touch> found = sql.list("""
                with wanted as (
                    select id, external_id, lower(account) as account, utm_campaign from deals
                    where id = any(?::uuid[])),
                told_as as (
                    select id, external_id from wanted
                    union
                    select w.id, m.external_id from wanted w join deals m on m.survivor = w.external_id),
                reached as (
                    select a.id as reached_id, t.* from told_as a
                    cross join lateral (select * from touches where deal_external_id = a.external_id offset 0) t
                    union all
                    select w.id, t.* from wanted w
                    cross join lateral (select * from touches
                        where deal_external_id is null and utm_campaign = w.utm_campaign offset 0) t
                    union all
                    select w.id, t.* from wanted w
                    cross join lateral (select * from touches
                        where deal_external_id is null and lower(account) = w.account offset 0) t
                    where (t.utm_campaign is null or t.utm_campaign is distinct from w.utm_campaign)
                      and (t.campaign_id is null or not exists (
                        select 1 from touches u
                        where u.deal_external_id is null and u.utm_campaign = w.utm_campaign
                          and u.campaign_id = t.campaign_id and not u.deleted)))
                select r.id, r.external_id, r.reached_id as deal_id, r.account, r.campaign_id, r.channel, r.kind,
                       r.department, r.actor_id, r.occurred_at
                from reached r where not r.deleted and r.version > 0
                order by r.occurred_at, r.external_id\
                """, TouchStore::read, (Object) dealIds.toArray(UUID[]::new));
        Map<String, Member> actors = actors(found);
        return found.stream().map(touch -> touch.facts(actors)).toList();
    }

    /** The external ids of a campaign's touches. */
    List<String> ofCampaign(String campaignId) {
        return sql.list(
                "select external_id from touches where campaign_id = ? and not deleted order by external_id",
                row -> row.getString(1),
                campaignId);
    }

    /** Latest first, from the given place on. */
    List<Touch> page(Filter filter, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return sql.list(
                "select " + COLUMNS + "\n" + """
                     from touches t
                     left join deals d on d.external_id = t.deal_external_id
                     left join deals s on s.external_id = d.survivor
                    where not t.deleted and t.version > 0 and coalesce(t.deal_external_id, t.account, t.utm_campaign) is not null
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
