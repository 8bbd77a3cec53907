package io.diapason.challenge.challenge;

import io.diapason.challenge.ledger.Balances;
import io.diapason.challenge.ledger.Dimension;
import io.diapason.challenge.ledger.Figure;
import io.diapason.challenge.roster.Department;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads a challenge's figures out of its ledger's balances: nothing here is stored, all of it can be computed again. */
final class Standing {
    private Standing() {}

    static Map<Department, BigDecimal> departments(Balances balances) {
        Map<Department, BigDecimal> credits = new EnumMap<>(Department.class);
        for (Department department : Department.values()) {
            credits.put(
                    department, balances.of(Figure.department(department.name().toLowerCase(Locale.ROOT))));
        }
        return credits;
    }

    static JointScore jointScore(Rules rules, Balances balances) {
        boolean reached =
                balances.of(Figure.TOTAL).compareTo(rules.objective().target().amount()) >= 0;
        return JointScore.of(rules.metrics(), departments(balances), reached);
    }

    /** A squad's score: the credit of its members ÷ its signed share of the target. There are no points. */
    static Map<UUID, BigDecimal> squadScores(Rules rules, Balances balances) {
        Map<UUID, BigDecimal> scores = new HashMap<>();
        for (Squad squad : rules.squads()) {
            BigDecimal owed = rules.objective().target().amount().multiply(squad.share());
            BigDecimal credit =
                    balances.of(new Figure(Dimension.SQUAD, squad.id().toString()));
            scores.put(squad.id(), credit.divide(owed, MathContext.DECIMAL64));
        }
        return scores;
    }

    /** What a steady run would have won by the end of that day: 0 before the first day, the target on the last. */
    static BigDecimal pace(Rules rules, LocalDate day) {
        if (day.isBefore(rules.startsOn())) {
            return BigDecimal.ZERO;
        }
        long length = ChronoUnit.DAYS.between(rules.startsOn(), rules.endsOn()) + 1;
        long gone = Math.min(length, ChronoUnit.DAYS.between(rules.startsOn(), day) + 1);
        return rules.objective()
                .target()
                .amount()
                .multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(length), MathContext.DECIMAL64);
    }
}
