package io.diapason.challenge.challenge;

import io.diapason.challenge.attribution.Attribution;
import io.diapason.challenge.attribution.Contact;
import io.diapason.challenge.attribution.Credit;
import io.diapason.challenge.attribution.Journey;
import io.diapason.challenge.crm.DealFacts;
import io.diapason.challenge.ledger.Line;
import io.diapason.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What a deal should be credited with under a challenge's rules: the same facts always give the same lines. */
final class DealLines {
    private DealLines() {}

    /** The lines, adding up to the deal's amount; none when the deal does not count for this challenge. */
    static Map<Line, BigDecimal> of(DealFacts deal, List<Contact> contacts, Rules rules, Map<UUID, UUID> squadOf) {
        Map<Line, BigDecimal> lines = new HashMap<>();
        Money amount = deal.amount();
        LocalDate wonOn = deal.closedOn();
        if (amount == null || wonOn == null || !counts(deal, wonOn, amount, rules)) {
            return lines;
        }
        Journey journey = Journey.of(contacts, rules.counting(), wonOn);
        String split = journey.togetherness().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<Credit> credits = Attribution.of(amount, journey, rules.attributionModel());
        if (credits.isEmpty()) {
            lines.put(new Line(deal.id(), null, null, null, split, wonOn), amount.amount());
        }
        for (Credit credit : credits) {
            UUID member = credit.contact().memberId();
            Line line = new Line(
                    deal.id(),
                    credit.contact().department().name().toLowerCase(Locale.ROOT),
                    member,
                    member == null ? null : squadOf.get(member),
                    split,
                    wonOn);
            lines.merge(line, credit.amount(), BigDecimal::add);
        }
        return lines;
    }

    private static boolean counts(DealFacts deal, LocalDate wonOn, Money amount, Rules rules) {
        return deal.countsAsWon()
                && !wonOn.isBefore(rules.startsOn())
                && !wonOn.isAfter(rules.endsOn())
                && amount.currency().equals(rules.objective().target().currency());
    }
}
