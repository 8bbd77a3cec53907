package io.diapason.platform.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.diapason.platform.money.Money;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.Currency;

/** {@code {"amount":"1054.00","currency":"EUR"}}: an exact decimal string, never a JSON number. */
final class MoneyJson {
    private static final String DECIMAL = "-?[0-9]{1,15}(\\.[0-9]{1,4})?";

    private MoneyJson() {}

    static SimpleModule module() {
        return new SimpleModule("money")
                .addSerializer(Money.class, new Writer())
                .addDeserializer(Money.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Money> {
        Writer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField(
                    "amount",
                    money.amount()
                            .setScale(money.digits(), RoundingMode.HALF_UP)
                            .toPlainString());
            out.writeStringField("currency", money.currency());
            out.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Money> {
        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(in);
            String amount = node.path("amount").asText("");
            String currency = node.path("currency").asText("");
            boolean known = currency.matches("[A-Z]{3}")
                    && Currency.getAvailableCurrencies().stream()
                            .anyMatch(one -> one.getCurrencyCode().equals(currency));
            if (!node.isObject() || !node.path("amount").isTextual() || !amount.matches(DECIMAL) || !known) {
                return context.reportInputMismatch(Money.class, "not an amount of money");
            }
            Money money = Money.of(amount, currency);
            if (money.amount().scale() > money.digits()) {
                return context.reportInputMismatch(Money.class, "more digits than the currency has");
            }
            return money;
        }
    }
}
