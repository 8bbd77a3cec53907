package io.diapason.challenge.challenge;

import io.diapason.challenge.attribution.Attribution;
import io.diapason.challenge.attribution.Contact;
import io.diapason.challenge.attribution.Credit;
import io.diapason.challenge.attribution.Journey;
import io.diapason.challenge.crm.DealFacts;
import io.diapason.challenge.crm.Deals;
import io.diapason.challenge.ledger.Entry;
import io.diapason.challenge.ledger.Ledger;
import io.diapason.challenge.ledger.Line;
import io.diapason.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens a figure down to its events, and replays them. */
@ApplicationScoped
class Explanations {
    private static final int LINES_A_DEAL = 50;

    private final Ledger ledger;
    private final Deals deals;
    private final Contacts contacts;

    Explanations(Ledger ledger, Deals deals, Contacts contacts) {
        this.ledger = ledger;
        this.deals = deals;
        this.contacts = contacts;
    }

    List<LedgerView.ExplainedDealView> of(
            Challenge challenge, Ledger.Filter filter, List<Ledger.DealTotal> page, Visibility.Shown shown) {
        List<UUID> ids = page.stream().map(Ledger.DealTotal::dealId).toList();
        Map<UUID, DealFacts> facts = deals.byIds(ids).stream().collect(Collectors.toMap(DealFacts::id, deal -> deal));
        Map<UUID, List<Contact>> touched = contacts.of(ids);
        Map<UUID, UUID> squadOf = new HashMap<>();
        challenge.rules().squads().forEach(s -> s.memberIds().forEach(member -> squadOf.put(member, s.id())));
        return page.stream()
                .map(total -> explained(
                        challenge,
                        filter,
                        total,
                        facts.get(total.dealId()),
                        touched.getOrDefault(total.dealId(), List.of()),
                        squadOf,
                        shown))
                .toList();
    }

    private LedgerView.ExplainedDealView explained(
            Challenge challenge,
            Ledger.Filter filter,
            Ledger.DealTotal total,
            @Nullable DealFacts deal,
            List<Contact> contacts,
            Map<UUID, UUID> squadOf,
            Visibility.Shown shown) {
        Money target = challenge.rules().objective().target();
        Ledger.Filter ofDeal = new Ledger.Filter(
                filter.department(), filter.memberId(), filter.squadId(), total.dealId(), filter.split());
        List<Entry> entries = ledger.page(challenge.id(), ofDeal, null, LINES_A_DEAL);
        BigDecimal replayed = deal == null
                ? BigDecimal.ZERO
                : DealLines.of(deal, contacts, challenge.rules(), squadOf).entrySet().stream()
                        .filter(one -> matches(one.getKey(), filter))
                        .map(Map.Entry::getValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new LedgerView.ExplainedDealView(
                new LedgerView.DealRefView(total.dealId(), deal == null ? null : deal.name()),
                StandingsView.like(target, total.amount()),
                StandingsView.like(target, replayed),
                entries.stream()
                        .map(entry -> LedgerView.EntryView.of(challenge, entry, deal, shown))
                        .toList(),
                deal == null ? List.of() : inputs(challenge, deal, contacts, shown));
    }

    private static List<LedgerView.InputView> inputs(
            Challenge challenge, DealFacts deal, List<Contact> contacts, Visibility.Shown shown) {
        Rules rules = challenge.rules();
        Money amount = deal.amount();
        if (amount == null || deal.closedOn() == null) {
            return List.of();
        }
        Journey journey = Journey.of(contacts, rules.counting(), deal.closedOn());
        return Attribution.of(amount, journey, rules.attributionModel()).stream()
                .map(credit -> input(credit, amount, shown))
                .toList();
    }

    private static LedgerView.InputView input(Credit credit, Money amount, Visibility.Shown shown) {
        Contact contact = credit.contact();
        return new LedgerView.InputView(
                contact.touchId(),
                contact.kind(),
                contact.department().name().toLowerCase(Locale.ROOT),
                shown.mayName(contact.memberId()) ? contact.memberId() : null,
                contact.at(),
                credit.weight(),
                StandingsView.like(amount, credit.amount()));
    }

    private static boolean matches(Line line, Ledger.Filter filter) {
        String department = line.department() == null ? "none" : line.department();
        return (filter.department() == null || filter.department().equals(department))
                && (filter.memberId() == null || filter.memberId().equals(line.memberId()))
                && (filter.squadId() == null || filter.squadId().equals(line.squadId()))
                && (filter.split() == null || filter.split().equals(line.split()));
    }
}
