package io.diapason.challenge.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A starting point and a target read from past periods. The starting point is their median. The target is one of the past
 * results: the one whose chance of being met, p = (s + 1) ÷ (n + 2) with s the periods that met it (F4b), is nearest to
 * .40. The same rule for both departments gives both the same chance, which is what F4b calls fair.
 * Example: 80, 95, 100, 105, 110, 120, 125, 130 → starting point 107.50, target 120, chance .40.
 * {@code reason} says why a figure is missing; null is not 0.
 */
record Proposal(
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal chance,
        @Nullable Reason reason) {
    /** Fewer past results are no history to take a middle of. */
    static final int LEAST_FOR_BASELINE = 3;

    /** F4b measures a difficulty from six periods on. */
    static final int LEAST_FOR_TARGET = 6;

    private static final double AIMED_CHANCE = 0.40;

    /** Why there is no target, or nothing at all. */
    enum Reason {
        /** Too few complete periods since the first won deal. */
        SHORT_HISTORY,
        /** The past results hardly differ, or were nothing: none is more than the usual one. */
        NO_SPREAD
    }

    static Proposal of(List<BigDecimal> pastResults) {
        List<BigDecimal> best = pastResults.stream()
                .map(result -> result.setScale(2, RoundingMode.HALF_UP))
                .sorted(Comparator.reverseOrder())
                .toList();
        if (best.size() < LEAST_FOR_BASELINE) {
            return new Proposal(null, null, null, Reason.SHORT_HISTORY);
        }
        BigDecimal baseline = median(best);
        if (best.size() < LEAST_FOR_TARGET) {
            return new Proposal(baseline, null, null, Reason.SHORT_HISTORY);
        }
        BigDecimal target = best.get(metAimedAt(best.size()) - 1);
        if (target.compareTo(baseline) <= 0) {
            return new Proposal(baseline, null, null, Reason.NO_SPREAD);
        }
        return new Proposal(baseline, target, chance(met(best, target), best.size()), null);
    }

    /** How many of n past periods should have met the target for a chance nearest to .40; of two as near, the harder. */
    private static int metAimedAt(int periods) {
        int wanted = 1;
        for (int met = 2; met <= periods; met++) {
            if (distance(met, periods) < distance(wanted, periods)) {
                wanted = met;
            }
        }
        return wanted;
    }

    private static double distance(int met, int periods) {
        return Math.abs((met + 1.0) / (periods + 2) - AIMED_CHANCE);
    }

    private static int met(List<BigDecimal> results, BigDecimal target) {
        return (int) results.stream().filter(r -> r.compareTo(target) >= 0).count();
    }

    private static BigDecimal chance(int met, int periods) {
        return BigDecimal.valueOf(met + 1L).divide(BigDecimal.valueOf(periods + 2L), 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int half = sorted.size() / 2;
        BigDecimal upper = sorted.get(half);
        return sorted.size() % 2 == 1
                ? upper
                : upper.add(sorted.get(half - 1)).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }
}
