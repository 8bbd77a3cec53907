package io.diapason.challenge.attribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a won deal's value is shared among its counted touches, oldest first (F4d). Weights need not add up to 1: they are
 * proportions.
 */
public enum TouchModel {
    /** All to the first touch. */
    FIRST {
        @Override
        boolean counts(int index, int touches) {
            return index == 0;
        }
    },
    /** All to the last touch before the win. */
    LAST {
        @Override
        boolean counts(int index, int touches) {
            return index == touches - 1;
        }
    },
    /** The same to each touch. */
    LINEAR {
        @Override
        boolean counts(int index, int touches) {
            return true;
        }
    };

    abstract boolean counts(int index, int touches);

    /** One weight a touch, 0 or more, with a positive sum when there is a touch. */
    List<BigDecimal> weights(int touches) {
        return IntStream.range(0, touches)
                .mapToObj(index -> counts(index, touches) ? BigDecimal.ONE : BigDecimal.ZERO)
                .toList();
    }
}
