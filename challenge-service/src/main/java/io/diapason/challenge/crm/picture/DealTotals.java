package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.picture.DealListStore.Total;
import io.diapason.challenge.roster.Member;
import io.diapason.challenge.roster.Roster;
import io.diapason.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sums of deals; an empty key stands for deals that have none (no owner, an owner without a team). */
@ApplicationScoped
class DealTotals {
    private final DealListStore lists;
    private final Roster roster;

    DealTotals(DealListStore lists, Roster roster) {
        this.lists = lists;
        this.roster = roster;
    }

    @Schema(name = "DealTotals")
    record TotalsView(List<Item> items) {
        @Schema(name = "DealTotal")
        record Item(String key, long count, Money amount) {}
    }

    TotalsView of(TotalsBy by, DealListStore.Filter filter) {
        List<Total> totals = lists.totals(by, filter);
        List<Total> shown = by == TotalsBy.TEAM ? byTeam(totals) : totals;
        return new TotalsView(shown.stream()
                .map(total ->
                        new TotalsView.Item(total.key(), total.count(), Deal.money(total.amount(), total.currency())))
                .toList());
    }

    private List<Total> byTeam(List<Total> byOwner) {
        Map<String, Member> owners =
                roster.byCrmIdentity(byOwner.stream().map(Total::key).toList());
        Map<String, Total> byTeam = new TreeMap<>();
        for (Total owned : byOwner) {
            Member owner = owners.get(owned.key());
            String team = owner == null || owner.team() == null ? "" : owner.team();
            byTeam.merge(
                    team + "\n" + owned.currency(),
                    new Total(team, owned.currency(), owned.count(), owned.amount()),
                    (a, b) -> new Total(
                            team,
                            a.currency(),
                            a.count() + b.count(),
                            a.amount().add(b.amount())));
        }
        return List.copyOf(byTeam.values());
    }
}
