package io.diapason.compensation.payout;

import io.diapason.compensation.payout.Settlement.Beneficiary;
import io.diapason.compensation.payout.Settlement.Prize;
import io.diapason.platform.money.Money;
import io.diapason.platform.money.Shares;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One person's part of one prize. Parts are equal by default and add up to the prize to the cent: 100.00 for three people is
 * 33.34, 33.33, 33.33. A closed gate pays nothing.
 */
public record PayoutLine(Prize prize, Beneficiary beneficiary, Money amount) {

    public static List<PayoutLine> of(Settlement settlement) {
        if (!settlement.gateOpen()) {
            return List.of();
        }
        return settlement.prizes().stream().flatMap(PayoutLine::of).toList();
    }

    private static Stream<PayoutLine> of(Prize prize) {
        List<Beneficiary> people = prize.beneficiaries();
        if (people.isEmpty() || prize.amount().isZero()) {
            return Stream.empty();
        }
        List<BigDecimal> equal = Collections.nCopies(people.size(), BigDecimal.ONE);
        Money whole = prize.amount();
        List<BigDecimal> parts = Shares.split(whole.amount(), equal, whole.digits());
        return IntStream.range(0, people.size())
                .mapToObj(i -> new PayoutLine(prize, people.get(i), new Money(parts.get(i), whole.currency())));
    }
}
