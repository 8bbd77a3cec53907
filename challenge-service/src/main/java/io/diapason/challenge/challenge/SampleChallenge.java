package io.diapason.challenge.challenge;

import io.diapason.challenge.attribution.Counting;
import io.diapason.challenge.attribution.TouchModel;
import io.diapason.challenge.people.absence.Key;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Member;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.id.Ids;
import io.diapason.platform.money.Money;
import io.diapason.platform.money.Shares;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The running challenge of the example story, two thirds through; it scores like any other and can never be settled. */
@ApplicationScoped
public class SampleChallenge {
    private static final int DAYS = 90;
    private static final int SHARE_DIGITS = 4;
    private static final BigDecimal TARGET = new BigDecimal("100000");
    private static final BigDecimal HALF = new BigDecimal("50000");

    private final Challenges challenges;
    private final ChallengeStore store;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    SampleChallenge(Challenges challenges, ChallengeStore store, Organisations organisations, Ids ids, Clock clock) {
        this.challenges = challenges;
        this.store = store;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /** People who play together, and the head who signs for a side. */
    public record Team(String name, List<UUID> members) {}

    public boolean isThereAnother() {
        return store.hasOwn();
    }

    /** Names of challenges of the organisation's own whose squads hold one of these people. */
    public List<String> othersWith(Set<UUID> members) {
        return Stream.of(ChallengeStatus.values())
                .flatMap(status -> store.page(status, null, Integer.MAX_VALUE).stream())
                .filter(challenge -> !challenge.sample())
                .filter(challenge -> challenge.rules().squads().stream()
                        .anyMatch(squad -> squad.memberIds().stream().anyMatch(members::contains)))
                .map(Challenge::name)
                .sorted()
                .toList();
    }

    /** Drafted, signed by both heads of the story and running at once. */
    public UUID start(String name, List<Team> teams, Member salesHead, Member marketingHead) {
        Challenge draft = challenges.create(name, rules(teams));
        store.mark(draft.id());
        String hash = draft.rules().hash();
        challenges.sign(draft.id(), hash, key(Department.SALES, salesHead));
        challenges.sign(draft.id(), hash, key(Department.MARKETING, marketingHead));
        return draft.id();
    }

    /** Gone with its ledger, and with all that the story left in the picture. */
    public void remove() {
        store.removeSample();
    }

    private static Key key(Department side, Member head) {
        return new Key(side, head.id(), head.name(), null);
    }

    private Rules rules(List<Team> teams) {
        String currency = organisations.current().currency();
        LocalDate first = clock.instant()
                .atZone(organisations.current().zone())
                .toLocalDate()
                .minusDays(DAYS * 2 / 3);
        List<DepartmentMetric> metrics = new ArrayList<>();
        for (Department side : Department.values()) {
            metrics.add(
                    new DepartmentMetric(side, Objective.Metric.WON_REVENUE, BigDecimal.ZERO, HALF, BigDecimal.ONE));
        }
        List<BigDecimal> shares = Shares.split(
                BigDecimal.ONE, teams.stream().map(team -> BigDecimal.ONE).toList(), SHARE_DIGITS);
        return new Rules(
                new Objective(Objective.Metric.WON_REVENUE, new Money(TARGET, currency)),
                first,
                first.plusDays(DAYS - 1L),
                TouchModel.LINEAR,
                Counting.DEFAULT,
                Rules.DEFAULT_SETTLING_DAYS,
                metrics,
                List.of(new Prize(1, new Money(new BigDecimal("3000"), currency))),
                IntStream.range(0, teams.size())
                        .mapToObj(i -> new Squad(
                                ids.next(), teams.get(i).name(), teams.get(i).members(), shares.get(i)))
                        .toList());
    }
}
