package io.diapason.compensation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.compensation.benchmark.Figure.Op;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;

class VariableSharePropertiesTest {
    @Property
    void comes_back_from_the_fixed_to_the_total(@ForAll @BigRange(min = "0", max = "0.95") BigDecimal share) {
        BigDecimal back = VariableShare.ofTotal(VariableShare.ofFixed(share));

        assertThat(VariableShare.rounded(back)).isEqualByComparingTo(VariableShare.rounded(share));
    }

    @Property
    void keeps_a_bound_a_bound(@ForAll @BigRange(min = "0", max = "3") BigDecimal share, @ForAll Op op) {
        Figure figure = new Figure(op, share, op == Op.RANGE ? share.add(BigDecimal.ONE) : null, true);

        Figure converted = figure.converted(VariableShare::ofTotal);

        assertThat(converted.op()).isEqualTo(op);
        assertThat(converted.inclusive()).isTrue();
        if (converted.high() != null) {
            assertThat(converted.high()).isGreaterThanOrEqualTo(converted.value());
        }
    }
}
