package io.diapason.challenge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.challenge.crm.Cause;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BookingADealTest {
    private static final UUID DEAL = UUID.randomUUID();
    private static final Cause CAUSE = new Cause("delivery", "d", "e", Instant.EPOCH);

    @Test
    void writes_nothing_when_nothing_changed() {
        Map<Line, BigDecimal> booked = Map.of(line(1), new BigDecimal("10.0000"));

        assertThat(Booking.difference(booked, Map.of(line(1), new BigDecimal("10.00")), CAUSE))
                .isEmpty();
    }

    @Test
    void takes_back_what_no_longer_holds_before_it_credits_anew() {
        List<Posting> postings =
                Booking.difference(Map.of(line(1), BigDecimal.TEN), Map.of(line(1), BigDecimal.TWO), CAUSE);

        assertThat(postings)
                .containsExactly(
                        new Posting(Entry.Kind.REVERSAL, line(1), BigDecimal.TEN.negate(), CAUSE),
                        new Posting(Entry.Kind.CREDIT, line(1), BigDecimal.TWO, CAUSE));
    }

    @Property
    void always_ends_at_what_is_wanted(
            @ForAll @Size(max = 4)
                    Map<@IntRange(min = 0, max = 5) Integer, @IntRange(min = -5, max = 5) Integer> before,
            @ForAll @Size(max = 4)
                    Map<@IntRange(min = 0, max = 5) Integer, @IntRange(min = -5, max = 5) Integer> after) {
        Map<Line, BigDecimal> net = lines(before);
        for (Posting posting : Booking.difference(lines(before), lines(after), CAUSE)) {
            net.merge(posting.line(), posting.amount(), BigDecimal::add);
        }
        net.values().removeIf(amount -> amount.signum() == 0);
        Map<Line, BigDecimal> wanted = lines(after);
        wanted.values().removeIf(amount -> amount.signum() == 0);

        assertThat(net).isEqualTo(wanted);
    }

    private static Map<Line, BigDecimal> lines(Map<Integer, Integer> amounts) {
        Map<Line, BigDecimal> lines = new HashMap<>();
        amounts.forEach((key, amount) -> lines.put(line(key), BigDecimal.valueOf(amount)));
        return lines;
    }

    private static Line line(int key) {
        return new Line(DEAL, "sales", new UUID(0, key), null, "both", LocalDate.EPOCH);
    }
}
