package io.diapason.persona;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The two sides whose agreement a persona needs. */
public enum Department {
    SALES,
    MARKETING;

    /** The word on the wire and in the token: {@code sales}, {@code marketing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Department other() {
        return this == SALES ? MARKETING : SALES;
    }

    /** Empty for people and machines of neither side. */
    public static Optional<Department> of(String code) {
        return Stream.of(values()).filter(side -> side.code().equals(code)).findFirst();
    }
}
