package io.diapason.platform.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An enumeration's name on the wire: {@code WON_REVENUE} is {@code won-revenue}. */
public final class Kebab {
    private Kebab() {}

    public static String of(Enum<?> value) {
        return of(value.name());
    }

    /** Back from the wire; empty for a name that the enumeration does not have. */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> of(one).equals(name))
                .findFirst();
    }

    static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
