package io.diapason.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void gives_the_odd_cent_to_the_earliest() {
        assertThat(split("100.00", "1", "1", "1")).containsExactly("33.34", "33.33", "33.33");
    }

    @Test
    void gives_the_odd_cent_to_the_largest_remainder() {
        assertThat(split("0.05", "1", "2")).containsExactly("0.02", "0.03");
    }

    @Test
    void mirrors_a_negative_amount() {
        assertThat(split("-100.00", "1", "1", "1")).containsExactly("-33.34", "-33.33", "-33.33");
    }

    @Test
    void refuses_weights_that_say_nothing() {
        assertThatThrownBy(() -> split("1.00", "0", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split("1.00", "2", "-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void adds_up_to_the_whole(
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(2) BigDecimal total,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 1000) Integer> weights) {
        List<BigDecimal> parts =
                Shares.split(total, weights.stream().map(BigDecimal::valueOf).toList(), 2);

        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total);
    }

    private static List<String> split(String total, String... weights) {
        return Shares.split(
                        new BigDecimal(total),
                        List.of(weights).stream().map(BigDecimal::new).toList(),
                        2)
                .stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
