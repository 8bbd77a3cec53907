package io.diapason.challenge.challenge;

import io.diapason.challenge.attribution.Attribution;
import io.diapason.challenge.ledger.Balances;
import io.diapason.challenge.ledger.Dimension;
import io.diapason.challenge.ledger.Figure;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Member;
import io.diapason.platform.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a challenge stands: the collective total first, then who contributed, with people named only if they may be. */
@Schema(name = "Standings")
record StandingsView(
        Instant asOf,
        Finality status,
        String formula,
        Money total,
        Money target,
        Money pace,
        BigDecimal attainment,
        Money untouched,
        @Nullable BigDecimal jointScore,
        GateView gate,
        SplitView split,
        List<DepartmentView> departments,
        List<SquadStandingView> squads,
        List<MemberStandingView> members,
        OthersView others,
        long ledgerVersion) {

    /** Provisional until both heads have settled. */
    enum Finality {
        PROVISIONAL,
        SETTLED
    }

    @Schema(name = "Gate")
    record GateView(boolean open, List<ConditionView> conditions) {}

    @Schema(name = "GateCondition")
    record ConditionView(String code, boolean met) {}

    @Schema(name = "Split")
    record SplitView(Money salesOnly, Money both, Money marketingOnly, Money untouched) {}

    @Schema(name = "DepartmentStanding")
    record DepartmentView(
            Department department, Money credit, @Nullable BigDecimal attainment) {}

    @Schema(name = "SquadStanding")
    record SquadStandingView(UUID id, String name, int rank, Money credit, Money target, BigDecimal score) {}

    @Schema(name = "MemberStanding")
    record MemberStandingView(
            UUID memberId, String name, @Nullable Department department, Money credit) {}

    /** Everybody not named; withheld (null) where it would single one person out. */
    @Schema(name = "OthersStanding")
    record OthersView(@Nullable Integer count, @Nullable Money credit, boolean withheld) {}

    static StandingsView of(
            Challenge challenge, Balances balances, Visibility.Shown shown, Instant asOf, LocalDate day) {
        Rules rules = challenge.rules();
        Money target = rules.objective().target();
        BigDecimal total = balances.of(Figure.TOTAL);
        JointScore joint = Standing.jointScore(rules, balances);
        return new StandingsView(
                asOf,
                challenge.status() == ChallengeStatus.SETTLED ? Finality.SETTLED : Finality.PROVISIONAL,
                Attribution.formula(rules.attributionModel()),
                like(target, total),
                target,
                like(target, Standing.pace(rules, day)),
                ratio(total, target.amount()),
                like(target, balances.of(Figure.department("none"))),
                joint.score(),
                gate(joint),
                split(target, balances),
                departments(rules, balances, joint),
                squads(rules, balances),
                members(target, balances, shown),
                others(target, balances, shown),
                balances.seq());
    }

    private static GateView gate(JointScore joint) {
        return new GateView(
                joint.gateOpen(),
                List.of(
                        new ConditionView("departments-at-60", joint.departmentsAtGate()),
                        new ConditionView("objective-reached", joint.objectiveReached())));
    }

    private static SplitView split(Money target, Balances balances) {
        return new SplitView(
                like(target, balances.of(Figure.split("sales-only"))),
                like(target, balances.of(Figure.split("both"))),
                like(target, balances.of(Figure.split("marketing-only"))),
                like(target, balances.of(Figure.split("untouched"))));
    }

    private static List<DepartmentView> departments(Rules rules, Balances balances, JointScore joint) {
        Map<Department, BigDecimal> credits = Standing.departments(balances);
        return List.of(Department.values()).stream()
                .map(department -> new DepartmentView(
                        department,
                        like(rules.objective().target(), Objects.requireNonNull(credits.get(department))),
                        rounded(joint.attainments().get(department))))
                .toList();
    }

    private static List<SquadStandingView> squads(Rules rules, Balances balances) {
        Money target = rules.objective().target();
        Map<UUID, BigDecimal> scores = Standing.squadScores(rules, balances);
        Map<UUID, Integer> ranks = Ranking.of(scores);
        return rules.squads().stream()
                .map(squad -> new SquadStandingView(
                        squad.id(),
                        squad.name(),
                        Objects.requireNonNull(ranks.get(squad.id())),
                        like(
                                target,
                                balances.of(
                                        new Figure(Dimension.SQUAD, squad.id().toString()))),
                        like(target, target.amount().multiply(squad.share())),
                        Objects.requireNonNull(rounded(scores.get(squad.id())))))
                .sorted(Comparator.comparing(SquadStandingView::rank).thenComparing(SquadStandingView::name))
                .toList();
    }

    private static List<MemberStandingView> members(Money target, Balances balances, Visibility.Shown shown) {
        return balances.by(Dimension.MEMBER).entrySet().stream()
                .filter(one -> shown.mayName(UUID.fromString(one.getKey())))
                .map(one -> {
                    Member member = Objects.requireNonNull(shown.everybody().get(UUID.fromString(one.getKey())));
                    return new MemberStandingView(
                            member.id(), member.name(), member.department(), like(target, one.getValue()));
                })
                .sorted(Comparator.comparing(MemberStandingView::name))
                .toList();
    }

    private static OthersView others(Money target, Balances balances, Visibility.Shown shown) {
        List<BigDecimal> hidden = balances.by(Dimension.MEMBER).entrySet().stream()
                .filter(one -> !shown.mayName(UUID.fromString(one.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        if (hidden.size() == 1) {
            return new OthersView(null, null, true);
        }
        return new OthersView(
                hidden.size(), like(target, hidden.stream().reduce(BigDecimal.ZERO, BigDecimal::add)), false);
    }

    static Money like(Money target, BigDecimal amount) {
        return new Money(amount, target.currency());
    }

    static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64).setScale(4, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(4, RoundingMode.HALF_UP);
    }
}
