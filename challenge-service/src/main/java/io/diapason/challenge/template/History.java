package io.diapason.challenge.template;

import io.diapason.challenge.attribution.Attribution;
import io.diapason.challenge.attribution.Contact;
import io.diapason.challenge.attribution.Counting;
import io.diapason.challenge.attribution.Credit;
import io.diapason.challenge.attribution.Journey;
import io.diapason.challenge.attribution.TouchModel;
import io.diapason.challenge.challenge.Contacts;
import io.diapason.challenge.crm.DealFacts;
import io.diapason.challenge.crm.Deals;
import io.diapason.challenge.roster.Department;
import io.diapason.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads what was won, credited as a challenge with the default rules would credit it. */
@ApplicationScoped
class History {
    private static final int PAGE = 500;

    private final Deals deals;
    private final Contacts contacts;

    History(Deals deals, Contacts contacts) {
        this.deals = deals;
        this.contacts = contacts;
    }

    List<Won> between(LocalDate from, LocalDate to) {
        List<Won> won = new ArrayList<>();
        List<UUID> page = deals.wonBetween(from, to, null, PAGE);
        while (!page.isEmpty()) {
            Map<UUID, List<Contact>> touched = contacts.of(page);
            deals.byIds(page).stream()
                    .filter(DealFacts::countsAsWon)
                    .map(deal -> credited(deal, touched.getOrDefault(deal.id(), List.of())))
                    .forEach(won::add);
            page = page.size() < PAGE ? List.of() : deals.wonBetween(from, to, page.getLast(), PAGE);
        }
        return won;
    }

    private static Won credited(DealFacts deal, List<Contact> touches) {
        Money amount = Objects.requireNonNull(deal.amount());
        LocalDate on = Objects.requireNonNull(deal.closedOn());
        List<Credit> credits = Attribution.of(amount, Journey.of(touches, Counting.DEFAULT, on), TouchModel.LINEAR);
        return new Won(
                on,
                amount.currency(),
                amount.amount(),
                of(Department.SALES, credits),
                of(Department.MARKETING, credits));
    }

    private static BigDecimal of(Department department, List<Credit> credits) {
        return credits.stream()
                .filter(credit -> credit.contact().department() == department)
                .map(Credit::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
