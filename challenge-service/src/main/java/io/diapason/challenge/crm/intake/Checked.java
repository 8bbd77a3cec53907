package io.diapason.challenge.crm.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks of single values from outside; each gives the canonical text or throws {@link Bad} with a stable reason. Nothing
 * that passes here can be refused by the database later.
 */
public final class Checked {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int UNSTATED_CURRENCY_DIGITS = 2;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final BigDecimal TOO_MUCH = new BigDecimal("1000000000000000");

    private Checked() {}

    /** A value that cannot be; the caller knows the place. */
    public static final class Bad extends RuntimeException {
        private final String reason;

        public Bad(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    public static String text(String value, int longest) {
        String trimmed = value.strip();
        if (trimmed.length() > longest) {
            throw new Bad("text-too-long");
        }
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            boolean lonely = Character.isHighSurrogate(c)
                    ? i + 1 == trimmed.length() || !Character.isLowSurrogate(trimmed.charAt(i + 1))
                    : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(trimmed.charAt(i - 1)));
            if (lonely || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                throw new Bad("text-invalid");
            }
        }
        return trimmed;
    }

    public static String oneOf(Set<String> values, String value, String otherwise) {
        String code = value.strip().toLowerCase(Locale.ROOT);
        if (!values.contains(code)) {
            throw new Bad(otherwise);
        }
        return code;
    }

    public static String currency(String value) {
        String code = value.strip().toUpperCase(Locale.ROOT);
        try {
            Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new Bad("currency-unknown");
        }
        return code;
    }

    /** An amount with no more decimals than its currency has; without a stated currency, two. */
    public static String amount(String value, @Nullable String currency) {
        String plain = value.strip();
        if (!NUMBER.matcher(plain).matches()) {
            throw new Bad("amount-not-a-number");
        }
        BigDecimal amount = new BigDecimal(plain);
        if (amount.signum() < 0) {
            throw new Bad("amount-negative");
        }
        if (amount.compareTo(TOO_MUCH) >= 0) {
            throw new Bad("amount-too-large");
        }
        int digits = currency == null
                ? UNSTATED_CURRENCY_DIGITS
                : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        BigDecimal shortest = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (shortest.scale() > digits) {
            throw new Bad("amount-too-precise");
        }
        return shortest.setScale(digits).toPlainString();
    }

    /** A day, or an instant told as the day it is in the zone. */
    public static String date(String value, ZoneId zone) {
        String plain = value.strip();
        try {
            LocalDate day = plain.length() <= 10
                    ? LocalDate.parse(plain)
                    : OffsetDateTime.parse(plain).atZoneSameInstant(zone).toLocalDate();
            return plausible(day).toString();
        } catch (DateTimeException impossible) {
            throw new Bad("date-impossible");
        }
    }

    public static Instant instant(String value) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(value.strip());
            plausible(at.toLocalDate());
            return at.toInstant();
        } catch (DateTimeException impossible) {
            throw new Bad("instant-impossible");
        }
    }

    private static LocalDate plausible(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("no year of ours");
        }
        return day;
    }
}
