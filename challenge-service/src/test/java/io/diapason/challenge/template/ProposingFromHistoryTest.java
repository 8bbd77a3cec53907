package io.diapason.challenge.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.challenge.template.Proposal.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProposingFromHistoryTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

    @Test
    void starts_from_the_median_and_aims_at_what_four_in_ten_periods_reached() {
        Proposal sales = Proposal.of(amounts(80, 95, 100, 105, 110, 120, 125, 130));

        assertThat(sales).isEqualTo(new Proposal(dec("107.50"), dec("120.00"), dec("0.4000"), null));
    }

    @Test
    void proposes_no_target_from_a_short_history() {
        assertThat(Proposal.of(amounts(10, 20))).isEqualTo(new Proposal(null, null, null, Reason.SHORT_HISTORY));
        assertThat(Proposal.of(amounts(10, 30, 20)))
                .isEqualTo(new Proposal(dec("20.00"), null, null, Reason.SHORT_HISTORY));
    }

    @Test
    void proposes_no_target_when_no_period_was_better_than_the_usual_one() {
        assertThat(Proposal.of(amounts(0, 0, 0, 0, 0, 0)))
                .isEqualTo(new Proposal(dec("0.00"), null, null, Reason.NO_SPREAD));
    }

    @Test
    void starts_on_the_next_monday_month_or_quarter() {
        assertThat(Template.FOUR_WEEKS.next(FRIDAY)).isEqualTo(span("2026-11-30", "2026-12-27"));
        assertThat(Template.NEXT_MONTH.next(FRIDAY)).isEqualTo(span("2026-12-01", "2026-12-31"));
        assertThat(Template.NEXT_QUARTER.next(FRIDAY)).isEqualTo(span("2027-01-01", "2027-03-31"));
        assertThat(Template.NEXT_QUARTER.next(LocalDate.parse("2026-05-31")))
                .isEqualTo(span("2026-07-01", "2026-09-30"));
    }

    @Test
    void reads_complete_periods_only_and_none_from_before_the_first_win() {
        assertThat(Template.NEXT_MONTH.past(FRIDAY, LocalDate.parse("2026-08-15")))
                .containsExactly(span("2026-10-01", "2026-10-31"), span("2026-09-01", "2026-09-30"));
        assertThat(Template.FOUR_WEEKS.past(FRIDAY, LocalDate.EPOCH))
                .hasSize(Template.MOST_PERIODS)
                .first()
                .isEqualTo(span("2026-10-05", "2026-11-01"));
    }

    @Property
    void gives_both_departments_the_same_chance_whatever_their_size(
            @ForAll @Size(min = 6, max = 8) List<@IntRange(min = 1, max = 1_000) Integer> results,
            @ForAll @IntRange(min = 2, max = 50) int times) {
        List<Integer> distinct = IntStream.range(0, results.size())
                .mapToObj(i -> results.get(i) * 10 + i)
                .toList();
        Proposal small = Proposal.of(distinct.stream().map(BigDecimal::valueOf).toList());
        Proposal large = Proposal.of(
                distinct.stream().map(r -> BigDecimal.valueOf((long) r * times)).toList());

        assertThat(large.chance()).isEqualTo(small.chance());
        assertThat(small.chance()).isBetween(dec("0.25"), dec("0.60"));
        assertThat(small.target()).isGreaterThan(small.baseline());
    }

    @Property
    void does_not_depend_on_the_order_of_the_periods(
            @ForAll @Size(max = 8) List<@IntRange(max = 1_000) Integer> results, @ForAll long seed) {
        List<BigDecimal> one = results.stream().map(BigDecimal::valueOf).toList();
        List<BigDecimal> other = new ArrayList<>(one);
        Collections.shuffle(other, new Random(seed));

        assertThat(Proposal.of(other)).isEqualTo(Proposal.of(one));
    }

    private static List<BigDecimal> amounts(int... values) {
        return IntStream.of(values).mapToObj(BigDecimal::valueOf).toList();
    }

    private static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }

    private static Span span(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }
}
