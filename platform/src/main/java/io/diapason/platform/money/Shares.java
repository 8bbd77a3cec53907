package io.diapason.platform.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount so that the parts add up to the whole: largest remainder (Hamilton), ties to the earlier part. */
public final class Shares {
    private static final MathContext EXACT_ENOUGH = new MathContext(60, RoundingMode.DOWN);

    private Shares() {}

    /**
     * Splits {@code total} in proportion to non-negative {@code weights}, each part with {@code scale} decimals. Example:
     * 100.00 by 1, 1, 1 gives 33.34, 33.33, 33.33. A negative total gives the negated parts of its opposite.
     */
    public static List<BigDecimal> split(BigDecimal total, List<BigDecimal> weights, int scale) {
        if (total.signum() < 0) {
            return split(total.negate(), weights, scale).stream()
                    .map(BigDecimal::negate)
                    .toList();
        }
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.isEmpty() || sum.signum() <= 0 || weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("weights must be non-negative with a positive sum");
        }
        BigInteger units = total.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        List<BigInteger> floors = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal ideal = new BigDecimal(units).multiply(weight).divide(sum, EXACT_ENOUGH);
            BigInteger floor = ideal.toBigInteger();
            floors.add(floor);
            remainders.add(ideal.subtract(new BigDecimal(floor)));
        }
        handOut(units, floors, remainders);
        return floors.stream().map(units2 -> new BigDecimal(units2, scale)).toList();
    }

    private static void handOut(BigInteger units, List<BigInteger> floors, List<BigDecimal> remainders) {
        int left = units.subtract(floors.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, floors.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(left)
                .forEach(i -> floors.set(i, floors.get(i).add(BigInteger.ONE)));
    }
}
