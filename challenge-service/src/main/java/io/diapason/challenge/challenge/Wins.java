package io.diapason.challenge.challenge;

import io.diapason.challenge.crm.DealFacts;
import io.diapason.challenge.crm.Deals;
import io.diapason.challenge.ledger.Ledger;
import io.diapason.challenge.ledger.Line;
import io.diapason.challenge.roster.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The latest wins of a challenge, with the people who took part. */
@ApplicationScoped
class Wins {
    private final Ledger ledger;
    private final Deals deals;
    private final Visibility visibility;

    Wins(Ledger ledger, Deals deals, Visibility visibility) {
        this.ledger = ledger;
        this.deals = deals;
        this.visibility = visibility;
    }

    List<WinView> latest(Challenge challenge, int limit) {
        List<Ledger.DealTotal> totals = ledger.latestDeals(challenge.id(), limit);
        List<UUID> ids = totals.stream().map(Ledger.DealTotal::dealId).toList();
        Map<UUID, DealFacts> facts = deals.byIds(ids).stream().collect(Collectors.toMap(DealFacts::id, deal -> deal));
        Map<UUID, Set<Line>> lines = ledger.booked(challenge.id(), ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().keySet()));
        Visibility.Shown shown = visibility.of(ledger.now(challenge.id()));
        List<WinView> wins = new ArrayList<>();
        for (Ledger.DealTotal total : totals) {
            DealFacts deal = facts.get(total.dealId());
            Set<Line> own = lines.getOrDefault(total.dealId(), Set.of());
            if (deal != null && !own.isEmpty()) {
                wins.add(new WinView(
                        deal.id(),
                        deal.name(),
                        deal.account(),
                        StandingsView.like(challenge.rules().objective().target(), total.amount()),
                        own.iterator().next().effectiveOn(),
                        total.lastAt(),
                        side("sales", own, shown),
                        side("marketing", own, shown),
                        squads(challenge, own)));
            }
        }
        return wins;
    }

    private static WinView.SideView side(String department, Set<Line> lines, Visibility.Shown shown) {
        Set<Line> own = lines.stream()
                .filter(line -> department.equals(line.department()))
                .collect(Collectors.toSet());
        List<String> names = own.stream()
                .map(Line::memberId)
                .filter(shown::mayName)
                .map(member -> Objects.requireNonNull(shown.everybody().get(member)))
                .map(Member::name)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new WinView.SideView(names, own.size() - names.size());
    }

    private static List<String> squads(Challenge challenge, Set<Line> lines) {
        Set<UUID> ids =
                lines.stream().map(Line::squadId).filter(Objects::nonNull).collect(Collectors.toSet());
        return challenge.rules().squads().stream()
                .filter(squad -> ids.contains(squad.id()))
                .map(Squad::name)
                .toList();
    }
}
