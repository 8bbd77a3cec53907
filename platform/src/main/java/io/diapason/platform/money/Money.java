package io.diapason.platform.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount in one currency (ISO 4217). Amounts of different currencies never meet: arithmetic on them is a bug and
 * throws. Rounding happens at output only.
 */
public record Money(BigDecimal amount, String currency) {
    public Money {
        Currency.getInstance(currency); // refuses what is not a currency
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Decimal digits of the currency: 2 for EUR, 0 for JPY. */
    public int digits() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}
