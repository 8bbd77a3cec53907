package io.diapason.challenge.challenge;

import io.diapason.challenge.attribution.Contact;
import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.crm.DealFacts;
import io.diapason.challenge.crm.DealListener;
import io.diapason.challenge.crm.Deals;
import io.diapason.challenge.ledger.Booking;
import io.diapason.challenge.ledger.Ledger;
import io.diapason.challenge.ledger.Line;
import io.diapason.challenge.ledger.Posting;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the ledgers of running challenges in step with the deals, a batch at a time. */
@ApplicationScoped
class Scoring implements DealListener {
    private static final int PAGE = 500;

    private final ChallengeStore challenges;
    private final Deals deals;
    private final Contacts contacts;
    private final Ledger ledger;
    private final ChallengeEvents events;
    private final Clock clock;

    Scoring(
            ChallengeStore challenges,
            Deals deals,
            Contacts contacts,
            Ledger ledger,
            ChallengeEvents events,
            Clock clock) {
        this.challenges = challenges;
        this.deals = deals;
        this.contacts = contacts;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void dealsChanged(Map<UUID, Cause> changed) {
        challenges.shareScoring(); // a challenge that starts or settles waits for this batch, or this batch for it
        List<Challenge> scoring = challenges.scoring();
        if (scoring.isEmpty() || changed.isEmpty()) {
            return;
        }
        scoring.forEach(challenge -> ledger.lock(challenge.id())); // before reading: what is read stays so
        Map<UUID, DealFacts> facts =
                deals.byIds(changed.keySet()).stream().collect(Collectors.toMap(DealFacts::id, deal -> deal));
        Map<UUID, List<Contact>> touched = contacts.of(facts.keySet());
        scoring.forEach(challenge -> book(challenge, changed, facts, touched));
    }

    /** Credits what was won before the challenge began to run here: once, in pages. */
    void catchUp(Challenge challenge) {
        ledger.lock(challenge.id());
        Cause cause = new Cause("rules", null, null, clock.instant());
        LocalDate from = challenge.rules().startsOn();
        LocalDate to = challenge.rules().endsOn();
        List<UUID> page = deals.wonBetween(from, to, null, PAGE);
        while (!page.isEmpty()) {
            Map<UUID, DealFacts> facts =
                    deals.byIds(page).stream().collect(Collectors.toMap(DealFacts::id, deal -> deal));
            Map<UUID, Cause> causes = new HashMap<>();
            page.forEach(deal -> causes.put(deal, cause));
            book(challenge, causes, facts, contacts.of(page));
            page = page.size() < PAGE ? List.of() : deals.wonBetween(from, to, page.getLast(), PAGE);
        }
    }

    private void book(
            Challenge challenge,
            Map<UUID, Cause> changed,
            Map<UUID, DealFacts> facts,
            Map<UUID, List<Contact>> touched) {
        Map<UUID, UUID> squadOf = squadOf(challenge.rules());
        Map<UUID, Map<Line, BigDecimal>> booked = ledger.booked(challenge.id(), changed.keySet());
        List<Posting> postings = new ArrayList<>();
        changed.forEach((dealId, cause) -> {
            DealFacts deal = facts.get(dealId);
            Map<Line, BigDecimal> wanted = deal == null
                    ? Map.of()
                    : DealLines.of(deal, touched.getOrDefault(dealId, List.of()), challenge.rules(), squadOf);
            postings.addAll(Booking.difference(booked.getOrDefault(dealId, Map.of()), wanted, cause));
        });
        if (!postings.isEmpty()) {
            long seq = ledger.append(challenge.id(), postings, clock.instant());
            events.standingsChanged(challenge, seq, ledger.now(challenge.id()));
        }
    }

    private static Map<UUID, UUID> squadOf(Rules rules) {
        Map<UUID, UUID> squadOf = new HashMap<>();
        rules.squads().forEach(squad -> squad.memberIds().forEach(member -> squadOf.put(member, squad.id())));
        return squadOf;
    }
}
