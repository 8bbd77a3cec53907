package io.diapason.persona.persona;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How far a statement can be trusted, 0..1: proof adds up, ages with a half-life of 180 days, and counts less when one
 * department brought all of it. Example: two interviews today and an opinion 180 days old → 0.5034, from one department
 * 0.3524. Without evidence there is no confidence, which is not 0.
 */
public record Confidence(double exact) {
    public static final String FORMULA = "confidence@1";

    private static final double HALF_LIFE_DAYS = 180;
    private static final double PROOFS_FOR_TRUST = 3;
    private static final double ONE_SIDED = 0.7; // ours: one department's eyes are not both
    private static final double STALE_UNDER = 0.35;

    public static Optional<Confidence> of(List<Evidence> evidence, LocalDate today) {
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        double proofs = evidence.stream().mapToDouble(one -> weight(one, today)).sum();
        boolean both = evidence.stream().map(Evidence::department).distinct().count() == 2;
        return Optional.of(new Confidence((1 - Math.exp(-proofs / PROOFS_FOR_TRUST)) * (both ? 1 : ONE_SIDED)));
    }

    /** For output: four decimals. */
    public BigDecimal rounded() {
        return BigDecimal.valueOf(exact).setScale(4, RoundingMode.HALF_UP);
    }

    /** Old or thin enough to ask for a review. */
    public boolean stale() {
        return exact < STALE_UNDER;
    }

    private static double weight(Evidence one, LocalDate today) {
        long age = Math.max(0, ChronoUnit.DAYS.between(one.on(), today));
        return one.kind().quality() * Math.pow(0.5, age / HALF_LIFE_DAYS);
    }
}
