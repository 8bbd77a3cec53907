package io.diapason.challenge.crm.history;

import java.time.Instant;
import java.util.Comparator;

/** When something was said: by the sender's clock, then the sender's own numbering, then the event's id. */
public record Stamp(Instant occurredAt, long sequence, String eventId) implements Comparable<Stamp> {
    private static final Comparator<Stamp> ORDER = Comparator.comparing(Stamp::occurredAt)
            .thenComparing(Stamp::sequence)
            .thenComparing(Stamp::eventId);

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}
