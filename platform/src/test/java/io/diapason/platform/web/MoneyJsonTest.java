package io.diapason.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.diapason.platform.money.Money;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyJsonTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(MoneyJson.module()).build();

    @Property
    void reads_back_what_it_writes(
            @ForAll @BigRange(min = "-999999999999999", max = "999999999999999") @Scale(2) BigDecimal amount)
            throws JsonProcessingException {
        Money read = JSON.readValue(JSON.writeValueAsString(new Money(amount, "EUR")), Money.class);

        assertThat(read.amount()).isEqualByComparingTo(amount);
        assertThat(read.currency()).isEqualTo("EUR");
    }

    @Test
    void writes_the_digits_of_the_currency_and_no_exponent() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(Money.of("1E+6", "EUR")))
                .isEqualTo("{\"amount\":\"1000000.00\",\"currency\":\"EUR\"}");
        assertThat(JSON.writeValueAsString(Money.of("1000", "JPY")))
                .isEqualTo("{\"amount\":\"1000\",\"currency\":\"JPY\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":10.5,\"currency\":\"EUR\"}",
                "{\"amount\":\"10,50\",\"currency\":\"EUR\"}",
                "{\"amount\":\"1e3\",\"currency\":\"EUR\"}",
                "{\"amount\":\"NaN\",\"currency\":\"EUR\"}",
                "{\"amount\":\"1234567890123456\",\"currency\":\"EUR\"}",
                "{\"amount\":\"1.00\",\"currency\":\"eur\"}",
                "{\"amount\":\"1.00\",\"currency\":\"EURO\"}",
                "{\"amount\":\"1.00\",\"currency\":\"ZZZ\"}",
                "{\"amount\":\"1.00\"}",
                "{\"currency\":\"EUR\"}",
                "{\"amount\":\"1.005\",\"currency\":\"EUR\"}",
                "{\"amount\":\"1.5\",\"currency\":\"JPY\"}",
                "\"1.00 EUR\"",
                "[\"1.00\",\"EUR\"]"
            })
    void refuses_what_is_no_exact_amount(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, Money.class)).isInstanceOf(JsonMappingException.class);
    }
}
