package io.diapason.challenge.crm.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When something was said: by the sender's clock, then the sender's own numbering, then the event's id. */
public record Stamp(Instant occurredAt, long sequence, String eventId) implements Comparable<Stamp> {
    private static final Comparator<Stamp> ORDER = Comparator.comparing(Stamp::occurredAt)
            .thenComparing(Stamp::sequence)
            .thenComparing(Stamp::eventId);

    private static final String IMPORT = "import:";
    private static final int LINE_DIGITS = 9;
    private static final int UUID_END = IMPORT.length() + 36;

    /** What a line of an import says. Lines are numbered with zeros before, so that the later line of a file is the later word. */
    public static Stamp ofImport(Instant said, UUID importId, long line) {
        String number = Long.toString(line);
        String zeros = "0".repeat(Math.max(0, LINE_DIGITS - number.length()));
        return new Stamp(said, 0, IMPORT + importId + ":" + zeros + number);
    }

    /** The import that this is a line of; null for what came live. */
    @Nullable
    String importId() {
        return eventId.startsWith(IMPORT) && eventId.length() > UUID_END && eventId.charAt(UUID_END) == ':'
                ? eventId.substring(IMPORT.length(), UUID_END)
                : null;
    }

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}
