package io.diapason.compensation.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Variable pay as a share of the total, variable ÷ (fixed + variable) at target. Studies that count it on the fixed part
 * (r) are converted: r ÷ (1 + r). Example: 9 % of the total is 9.89 % of the fixed, and 100 % of the fixed is 50 % of the
 * total.
 */
public final class VariableShare {
    private static final int DECIMALS = 4;

    private VariableShare() {}

    /** From a share of the fixed pay to a share of the total. */
    public static BigDecimal ofTotal(BigDecimal ofFixed) {
        return ofFixed.divide(BigDecimal.ONE.add(ofFixed), MathContext.DECIMAL64);
    }

    /** From a share of the total, under 1, to a share of the fixed pay. */
    public static BigDecimal ofFixed(BigDecimal ofTotal) {
        return ofTotal.divide(BigDecimal.ONE.subtract(ofTotal), MathContext.DECIMAL64);
    }

    /** For output: a share with four decimals, without the zeros that say nothing. */
    public static BigDecimal rounded(BigDecimal share) {
        BigDecimal four = share.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return four.scale() < 0 ? four.setScale(0) : four;
    }
}
