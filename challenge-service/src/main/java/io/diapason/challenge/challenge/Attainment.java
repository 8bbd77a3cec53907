package io.diapason.challenge.challenge;

import java.math.BigDecimal;
import java.math.MathContext;

/** How far a metric came from its baseline to its target (F4a): 0 to 1.2. Example: 100 → 150, at 140 → .80. */
public final class Attainment {
    private static final BigDecimal HIGHEST = new BigDecimal("1.2");

    private Attainment() {}

    /** Works for lower-is-better too, where the target lies under the baseline. Both equal is an error of the rules. */
    public static BigDecimal of(BigDecimal value, BigDecimal baseline, BigDecimal target) {
        BigDecimal way = target.subtract(baseline);
        if (way.signum() == 0) {
            throw new IllegalArgumentException("baseline and target are equal");
        }
        return value.subtract(baseline)
                .divide(way, MathContext.DECIMAL64)
                .max(BigDecimal.ZERO)
                .min(HIGHEST);
    }
}
