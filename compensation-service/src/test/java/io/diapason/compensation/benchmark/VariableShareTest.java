package io.diapason.compensation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariableShareTest {
    @ParameterizedTest // T6b
    @CsvSource({"0.09, 0.0989", "0.16, 0.1905", "0.19, 0.2346"})
    void of_the_total_is_more_of_the_fixed(BigDecimal ofTotal, BigDecimal ofFixed) {
        assertThat(VariableShare.rounded(VariableShare.ofFixed(ofTotal))).isEqualByComparingTo(ofFixed);
    }

    @ParameterizedTest // the published table: VP Sales, CRO, CMO, VP Marketing, senior marketers
    @CsvSource({"1.00, 0.5", "0.85, 0.4595", "0.30, 0.2308", "0.25, 0.2"})
    void of_the_fixed_is_less_of_the_total(BigDecimal ofFixed, BigDecimal ofTotal) {
        assertThat(VariableShare.rounded(VariableShare.ofTotal(ofFixed))).isEqualByComparingTo(ofTotal);
    }
}
