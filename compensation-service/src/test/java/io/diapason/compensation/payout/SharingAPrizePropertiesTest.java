package io.diapason.compensation.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SharingAPrizePropertiesTest {
    @Property
    void adds_up_to_the_prize_with_parts_a_cent_apart_at_most(
            @ForAll @LongRange(min = 1, max = 100_000_000) long cents,
            @ForAll @IntRange(min = 1, max = 60) int people) {
        String prize = BigDecimal.valueOf(cents, 2).toPlainString();

        List<BigDecimal> parts = PayoutLine.of(SharingAPrizeTest.settled(true, prize, "EUR", people)).stream()
                .map(line -> line.amount().amount())
                .toList();

        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(prize);
        assertThat(parts.getFirst().subtract(parts.getLast())).isBetween(BigDecimal.ZERO, new BigDecimal("0.01"));
    }
}
