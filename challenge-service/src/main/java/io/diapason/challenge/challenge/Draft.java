package io.diapason.challenge.challenge;

import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Member;
import io.diapason.challenge.roster.Roster;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Checks that rules can be played at all, before anybody signs them. */
@ApplicationScoped
class Draft {
    private static final int LONGEST_DAYS = 731;

    private final Roster roster;

    Draft(Roster roster) {
        this.roster = roster;
    }

    /** The rules themselves when they are sound; else a refusal that names the field. */
    Rules checked(Rules rules) {
        days(rules);
        currencies(rules);
        metrics(rules);
        squads(rules);
        return rules;
    }

    private static void days(Rules rules) {
        if (rules.endsOn().isBefore(rules.startsOn())
                || rules.startsOn().plusDays(LONGEST_DAYS).isBefore(rules.endsOn())) {
            throw invalid("/endsOn");
        }
        if (rules.objective().target().amount().signum() <= 0) {
            throw invalid("/objective/target/amount");
        }
    }

    private static void currencies(Rules rules) {
        String currency = rules.objective().target().currency();
        Set<Integer> ranks = new HashSet<>();
        for (int i = 0; i < rules.prizes().size(); i++) {
            Prize prize = rules.prizes().get(i);
            if (!prize.amount().currency().equals(currency)) {
                throw new Refused(ChallengeProblem.CURRENCIES_DIFFER)
                        .with(FieldError.of("/prizes/" + i + "/amount/currency", "out-of-range"));
            }
            if (prize.rank() < 1 || prize.amount().amount().signum() <= 0 || !ranks.add(prize.rank())) {
                throw invalid("/prizes/" + i);
            }
        }
    }

    private static void metrics(Rules rules) {
        for (int i = 0; i < rules.metrics().size(); i++) {
            DepartmentMetric metric = rules.metrics().get(i);
            if (metric.baseline().compareTo(metric.target()) == 0) {
                throw new Refused(ChallengeProblem.BASELINE_IS_TARGET)
                        .with(FieldError.of("/metrics/" + i + "/target", "out-of-range"));
            }
            if (metric.weight().signum() <= 0) {
                throw invalid("/metrics/" + i + "/weight");
            }
        }
        Map<Department, BigDecimal> weights = rules.metrics().stream()
                .collect(Collectors.toMap(DepartmentMetric::department, DepartmentMetric::weight, BigDecimal::add));
        if (weights.values().stream().anyMatch(sum -> sum.compareTo(BigDecimal.ONE) != 0)) {
            throw new Refused(ChallengeProblem.WEIGHTS_NOT_ONE).with(FieldError.of("/metrics", "out-of-range"));
        }
    }

    private void squads(Rules rules) {
        List<UUID> all = rules.squads().stream()
                .flatMap(squad -> squad.memberIds().stream())
                .toList();
        Map<UUID, Member> known = roster.byIds(all);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < rules.squads().size(); i++) {
            Squad squad = rules.squads().get(i);
            String place = "/squads/" + i;
            if (squad.share().signum() <= 0 || squad.share().compareTo(BigDecimal.ONE) > 0) {
                throw invalid(place + "/share");
            }
            Set<Department> sides = new HashSet<>();
            for (UUID id : squad.memberIds()) {
                Member member = known.get(id);
                if (member == null || member.department() == null) {
                    throw new Refused(ChallengeProblem.SQUAD_MEMBER_UNKNOWN)
                            .with(FieldError.of(place + "/memberIds", "unknown-value"));
                }
                if (!seen.add(id)) {
                    throw new Refused(ChallengeProblem.SQUAD_MEMBER_TWICE, member.name())
                            .with(FieldError.of(place + "/memberIds", "out-of-range"));
                }
                sides.add(member.department());
            }
            if (sides.size() < Department.values().length) {
                throw new Refused(ChallengeProblem.SQUAD_ONE_SIDED, squad.name())
                        .with(FieldError.of(place + "/memberIds", "out-of-range"));
            }
        }
    }

    private static Refused invalid(String pointer) {
        return new Refused(CommonProblem.INVALID).with(FieldError.of(pointer, "out-of-range"));
    }
}
