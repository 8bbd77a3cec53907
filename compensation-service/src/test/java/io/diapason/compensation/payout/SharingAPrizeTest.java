package io.diapason.compensation.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.compensation.payout.Settlement.Beneficiary;
import io.diapason.compensation.payout.Settlement.Prize;
import io.diapason.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharingAPrizeTest {
    @Test
    void is_equal_and_adds_up_to_the_cent() {
        assertThat(amounts(settled(true, "100.00", "EUR", 3))).containsExactly("33.34", "33.33", "33.33");
    }

    @Test
    void knows_currencies_without_cents() {
        assertThat(amounts(settled(true, "100", "JPY", 3))).containsExactly("34", "33", "33");
    }

    @Test
    void pays_nothing_behind_a_closed_gate() {
        assertThat(PayoutLine.of(settled(false, "100.00", "EUR", 3))).isEmpty();
    }

    @Test
    void pays_nobody_where_nobody_won_or_nothing_is_to_win() {
        assertThat(PayoutLine.of(settled(true, "100.00", "EUR", 0))).isEmpty();
        assertThat(PayoutLine.of(settled(true, "0.00", "EUR", 3))).isEmpty();
    }

    private static List<String> amounts(Settlement settlement) {
        return PayoutLine.of(settlement).stream()
                .map(line -> line.amount().amount().toPlainString())
                .toList();
    }

    static Settlement settled(boolean gateOpen, String amount, String currency, int people) {
        List<Beneficiary> winners = IntStream.range(0, people)
                .mapToObj(i -> new Beneficiary(new UUID(1, i), null, null, null))
                .toList();
        Prize prize = new Prize(1, new Money(new BigDecimal(amount), currency), null, winners);
        return new Settlement(new UUID(2, 0), "Spring", Instant.EPOCH, gateOpen, List.of(prize));
    }
}
