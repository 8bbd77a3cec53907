package io.diapason.compensation.benchmark;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A number as it was published: exact, about, a bound or a range. A bound stays a bound through every conversion.
 * {@code inclusive} tells "up to 15 %" from "under 15 %"; {@code high} is there for a range only.
 */
public record Figure(Op op, BigDecimal value, @Nullable BigDecimal high, boolean inclusive) {

    /** How the number is to be read. */
    public enum Op {
        EQ,
        APPROX,
        GT,
        LT,
        RANGE
    }

    public Figure {
        if ((op == Op.RANGE) != (high != null)) {
            throw new IllegalArgumentException("a range, and only a range, has a high end");
        }
        if (high != null && high.compareTo(value) < 0) {
            throw new IllegalArgumentException("a range runs from low to high");
        }
    }

    /** The same statement in another unit; {@code conversion} must be increasing, so that bounds keep their side. */
    Figure converted(UnaryOperator<BigDecimal> conversion) {
        return new Figure(op, conversion.apply(value), high == null ? null : conversion.apply(high), inclusive);
    }
}
