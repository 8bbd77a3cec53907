package io.diapason.challenge.notice;

import io.diapason.platform.web.Kebab;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of matter that are told. A key that is not turned is reminded of, and then told to those it holds up. */
enum Kind {
    CHALLENGE_SIGNATURE(true),
    CHALLENGE_SETTLEMENT(true),
    OWNERS_UNMAPPED(false),
    DELIVERIES_FAILED(false);

    private final boolean key;

    Kind(boolean key) {
        this.key = key;
    }

    boolean isKey() {
        return key;
    }

    static Optional<Kind> of(String name) {
        return Stream.of(values()).filter(kind -> Kebab.of(kind).equals(name)).findFirst();
    }
}
