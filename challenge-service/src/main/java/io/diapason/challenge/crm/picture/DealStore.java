package io.diapason.challenge.crm.picture;

import io.diapason.challenge.Sql;
import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.crm.DealFacts;
import io.diapason.challenge.crm.Deals;
import io.diapason.challenge.crm.Stage;
import io.diapason.challenge.crm.TouchFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deals by their keys. A row of version 0 is not yet a deal. */
@ApplicationScoped
class DealStore implements Deals {
    static final String COLUMNS = """
        id, external_id, name, stage, stage_unknown, gap, amount, currency, refunded, owner_id, account, product, industry, opened_on,
        closed_on, lead_on, opportunity_on, loss_reason, deleted or survivor is not null as gone, survivor, listed_on,
        version\
        """;

    private final Sql sql;
    private final TouchStore touches;

    DealStore(Sql sql, TouchStore touches) {
        this.sql = sql;
        this.touches = touches;
    }

    @Override
    public List<DealFacts> byIds(Collection<UUID> dealIds) {
        return all(dealIds).stream().map(Deal::facts).toList();
    }

    @Override
    public List<TouchFacts> touchesOf(Collection<UUID> dealIds) {
        return touches.ofDeals(dealIds);
    }

    @Override
    public List<UUID> wonBetween(LocalDate from, LocalDate to, @Nullable UUID after, int limit) {
        return sql.list("""
            select id from deals
            where stage = 'won' and closed_on between ? and ? and not deleted and survivor is null
              and id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
            order by id limit ?\
            """, row -> row.getObject(1, UUID.class), from, to, after, limit);
    }

    List<Deal> all(Collection<UUID> ids) {
        return sql.list(
                "select " + COLUMNS + " from deals where id = any(?::uuid[]) and version > 0 order by id",
                DealStore::read,
                (Object) ids.toArray(UUID[]::new));
    }

    /** The deals that stand for these external ids today: themselves, or what they were merged into. */
    Map<UUID, Cause> standingFor(Map<String, Cause> externalIds) {
        Map<UUID, Cause> standing = new HashMap<>();
        if (externalIds.isEmpty()) {
            return standing;
        }
        sql.list("""
            select d.external_id, coalesce(s.id, d.id) as id from unnest(?::text[]) u (wanted)
            cross join lateral (select * from deals where external_id = u.wanted limit 1) d
            left join lateral (select id from deals where external_id = d.survivor limit 1) s on true\
            """, row -> Map.entry(row.getObject("id", UUID.class), row.getString("external_id")), (Object)
                        externalIds.keySet().toArray(String[]::new))
                .forEach(found -> {
                    Cause cause = externalIds.get(found.getValue());
                    if (cause != null) {
                        standing.put(found.getKey(), cause);
                    }
                });
        return standing;
    }

    /** The deals that these touches name or reach. */
    Set<UUID> ofTouches(Collection<UUID> touchIds) {
        return Set.copyOf(sql.list("""
                with told as (select * from touches where id = any(?::uuid[]))
                select coalesce(s.id, d.id) from told t
                join deals d on d.external_id = t.deal_external_id
                left join deals s on s.external_id = d.survivor
                union
                select d.id from told t
                join deals d on d.utm_campaign = t.utm_campaign where t.deal_external_id is null
                union
                select d.id from told t
                join deals d on lower(d.account) = lower(t.account) where t.deal_external_id is null\
                """, row -> row.getObject(1, UUID.class), (Object) touchIds.toArray(UUID[]::new)));
    }

    /** The deals that carry one of these UTM campaigns, or belong to one of these accounts. */
    Map<UUID, Cause> reachedBy(Map<String, Cause> utmCampaigns, Map<String, Cause> accounts) {
        Map<UUID, Cause> reached = new HashMap<>();
        reach(reached, "utm_campaign", utmCampaigns);
        reach(reached, "lower(account)", accounts);
        return reached;
    }

    private void reach(Map<UUID, Cause> reached, String by, Map<String, Cause> names) {
        if (!names.isEmpty()) {
            sql.list(
                            "select d.id, u.wanted from unnest(?::text[]) u (wanted) cross join lateral ("
                                    + "select id from deals where " + by + " = u.wanted and version > 0 offset 0) d",
                            row -> Map.entry(row.getObject("id", UUID.class), row.getString("wanted")),
                            (Object) names.keySet().toArray(String[]::new))
                    .forEach(found -> reached.put(found.getKey(), Objects.requireNonNull(names.get(found.getValue()))));
        }
    }

    static Deal read(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        String currency = row.getString("currency");
        return new Deal(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                row.getString("name"),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getBoolean("stage_unknown"),
                row.getBoolean("gap"),
                amount == null ? null : Deal.money(amount, currency),
                row.getBigDecimal("refunded"),
                row.getString("owner_id"),
                row.getString("account"),
                row.getString("product"),
                row.getString("industry"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("lead_on", LocalDate.class),
                row.getObject("opportunity_on", LocalDate.class),
                row.getString("loss_reason"),
                row.getBoolean("gone"),
                row.getString("survivor"),
                row.getObject("listed_on", LocalDate.class),
                row.getLong("version"));
    }
}
