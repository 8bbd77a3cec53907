package io.diapason.compensation.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One hidden child of a shown total could be had by subtraction, so the next smallest is hidden with it. Example: of 40, 30,
 * 20 and a hidden 10, the 20 is hidden too.
 */
public final class Suppression {
    private Suppression() {}

    /** Places of the children to hide, given their sizes and the places hidden by a rule of their own. */
    public static Set<Integer> complementary(List<Integer> sizes, Set<Integer> hidden) {
        Set<Integer> all = new TreeSet<>(hidden);
        if (hidden.size() == 1) {
            smallestShown(sizes, hidden).ifPresent(all::add);
        }
        return all;
    }

    private static OptionalInt smallestShown(List<Integer> sizes, Set<Integer> hidden) {
        return IntStream.range(0, sizes.size())
                .filter(place -> !hidden.contains(place))
                .boxed()
                .min(Comparator.comparing(sizes::get))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
