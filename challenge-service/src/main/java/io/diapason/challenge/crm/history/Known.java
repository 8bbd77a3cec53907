package io.diapason.challenge.crm.history;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The last word on a field, and when it was said. */
public record Known(@Nullable String value, Stamp stamp) implements Comparable<Known> {
    private static final Comparator<Known> ORDER = Comparator.comparing(Known::stamp)
            .thenComparing(Known::value, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Equal stamps with different values should not be; the greater value then wins, so that order never matters. */
    boolean isBefore(Known other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Known other) {
        return ORDER.compare(this, other);
    }

    /** The import that said it; null when it came live. */
    @Nullable
    String importId() {
        return stamp.importId();
    }

    boolean isImported() {
        return stamp.importId() != null;
    }
}
