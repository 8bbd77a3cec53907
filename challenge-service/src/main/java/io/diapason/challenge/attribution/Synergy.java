package io.diapason.challenge.attribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Who made the revenue: the two-player Shapley value (F4c). Example: 20 by marketing alone, 50 by sales alone, 200 in all
 * → 85 for marketing, 115 for sales, 130 needed both (65 %).
 */
public record Synergy(
        BigDecimal marketing,
        BigDecimal sales,
        BigDecimal neededBoth,
        @Nullable BigDecimal neededBothShare) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * {@code marketingOnly} and {@code salesOnly} are the revenue of won deals that only one side touched,
     * {@code allTouched} that of every touched one. The share is null when nothing was touched: null is not 0.
     */
    public static Synergy of(BigDecimal marketingOnly, BigDecimal salesOnly, BigDecimal allTouched) {
        BigDecimal both = allTouched.subtract(marketingOnly).subtract(salesOnly);
        BigDecimal half = both.divide(TWO, MathContext.DECIMAL128);
        return new Synergy(
                marketingOnly.add(half),
                salesOnly.add(half),
                both,
                allTouched.signum() == 0 ? null : both.divide(allTouched, 6, RoundingMode.HALF_UP));
    }
}
