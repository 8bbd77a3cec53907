package io.diapason.platform.web;

import java.util.Locale;

/** An enumeration's name on the wire: {@code WON_REVENUE} is {@code won-revenue}. */
public final class Kebab {
    private Kebab() {}

    public static String of(Enum<?> value) {
        return of(value.name());
    }

    static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
