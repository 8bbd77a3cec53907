package io.diapason.challenge.ledger;

import java.util.Locale;

/** What running balances are kept by. */
public enum Dimension {
    TOTAL,
    DEPARTMENT,
    MEMBER,
    SQUAD,
    SPLIT,
    DAY;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Dimension of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
