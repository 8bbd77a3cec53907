package io.diapason.challenge.challenge;

import io.diapason.challenge.crm.Settled;
import io.diapason.challenge.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Challenges whose figures no longer move. */
@ApplicationScoped
class SettledChallenges implements Settled {
    private final ChallengeStore challenges;
    private final Ledger ledger;

    SettledChallenges(ChallengeStore challenges, Ledger ledger) {
        this.challenges = challenges;
        this.ledger = ledger;
    }

    @Override
    public List<String> challengesOn(Collection<UUID> dealIds) {
        return challenges.closed().stream()
                .filter(challenge -> counts(challenge, dealIds))
                .map(Challenge::name)
                .toList();
    }

    private boolean counts(Challenge challenge, Collection<UUID> dealIds) {
        return ledger.booked(challenge.id(), dealIds).values().stream()
                .flatMap(lines -> lines.values().stream())
                .anyMatch(amount -> amount.compareTo(BigDecimal.ZERO) != 0);
    }
}
