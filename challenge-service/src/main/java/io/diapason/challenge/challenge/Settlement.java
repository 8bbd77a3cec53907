package io.diapason.challenge.challenge;

import io.diapason.challenge.ledger.Balances;
import io.diapason.challenge.ledger.Figure;
import io.diapason.challenge.ledger.Ledger;
import io.diapason.challenge.roster.Member;
import io.diapason.challenge.roster.Roster;
import io.diapason.platform.money.Money;
import io.diapason.platform.money.Shares;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The final figures of a challenge that both heads have closed, and who shares which prize. */
@ApplicationScoped
class Settlement {
    private final Ledger ledger;
    private final Roster roster;

    Settlement(Ledger ledger, Roster roster) {
        this.ledger = ledger;
        this.roster = roster;
    }

    ChallengeEvents.ChallengeSettled of(Challenge challenge) {
        Balances balances = ledger.now(challenge.id());
        Rules rules = challenge.rules();
        Money target = rules.objective().target();
        JointScore joint = Standing.jointScore(rules, balances);
        return new ChallengeEvents.ChallengeSettled(
                challenge.id(),
                challenge.name(),
                Objects.requireNonNull(challenge.settledAt()),
                joint.gateOpen(),
                target.currency(),
                text(balances.of(Figure.TOTAL), target),
                text(target.amount(), target),
                joint.gateOpen() ? prizes(rules, balances) : List.of());
    }

    /** A prize belongs to the squad of its rank; without squads, rank 1 is everybody of the roster's two sides. */
    private List<ChallengeEvents.SettledPrize> prizes(Rules rules, Balances balances) {
        if (rules.squads().isEmpty()) {
            List<UUID> everybody = roster.everyone().stream()
                    .filter(member -> member.department() != null)
                    .map(Member::id)
                    .toList();
            return rules.prizes().stream()
                    .filter(prize -> prize.rank() == 1 && !everybody.isEmpty())
                    .map(prize -> settled(prize, prize.amount().amount(), null, everybody))
                    .toList();
        }
        Map<UUID, Integer> ranks = Ranking.of(Standing.squadScores(rules, balances));
        List<ChallengeEvents.SettledPrize> settled = new ArrayList<>();
        for (Prize prize : rules.prizes()) {
            List<Squad> winners = rules.squads().stream()
                    .filter(squad -> Objects.equals(ranks.get(squad.id()), prize.rank()))
                    .toList();
            if (!winners.isEmpty()) {
                List<BigDecimal> parts = Shares.split(
                        prize.amount().amount(),
                        winners.stream().map(squad -> BigDecimal.ONE).toList(),
                        prize.amount().digits());
                for (int i = 0; i < winners.size(); i++) {
                    settled.add(settled(
                            prize,
                            parts.get(i),
                            winners.get(i).id(),
                            winners.get(i).memberIds()));
                }
            }
        }
        return settled;
    }

    private ChallengeEvents.SettledPrize settled(
            Prize prize, BigDecimal amount, @Nullable UUID squad, List<UUID> winners) {
        Map<UUID, Member> known = roster.byIds(winners);
        return new ChallengeEvents.SettledPrize(
                prize.rank(),
                text(amount, prize.amount()),
                prize.amount().currency(),
                squad,
                winners,
                winners.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(ChallengeEvents.SettledMember::of)
                        .toList());
    }

    private static String text(BigDecimal amount, Money like) {
        return amount.setScale(like.digits(), RoundingMode.HALF_UP).toPlainString();
    }
}
