package io.diapason.challenge.crm.intake;

import io.diapason.challenge.crm.history.Fact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message turned out to be. */
public sealed interface Reading {
    /** What it spoke of, as far as it could be read. */
    About about();

    /** A message of a known type: its facts, all of them or none. */
    record Understood(
            About about, List<Fact> facts, @Nullable Trouble remark) implements Reading {}

    /** A type that means nothing to us: kept, counted, without effect. */
    record Unknown(About about) implements Reading {}

    /** A message of something that we do not read, or not yet: it waits, and can be taken again. */
    record Aside(About about, Trouble trouble) implements Reading {}

    /** A message that changes nothing for us, and why. */
    record Idle(About about, Trouble trouble) implements Reading {}

    /** A message that cannot be what it says. */
    record Refused(About about, Trouble trouble) implements Reading {}

    /** The type, the object and the time that a message names. */
    record About(
            @Nullable String type,
            @Nullable String objectId,
            @Nullable Instant occurredAt) {
        public static final About NOTHING = new About(null, null, null);
    }

    /** A stable reason, the place in the message (a JSON pointer or a column), and the value found there, shortened. */
    record Trouble(
            String reason, @Nullable String place, @Nullable String value) {
        private static final int SHOWN = 80;

        public Trouble {
            if (value != null) {
                value = value.length() > SHOWN ? readable(value.substring(0, SHOWN)) + "…" : readable(value);
            }
        }

        /** What no database keeps is shown as a question mark, or the report of a bad value would itself be refused. */
        private static String readable(String text) {
            return text.replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\\n\\r\\t]]", "?");
        }

        public static Trouble of(String reason) {
            return new Trouble(reason, null, null);
        }
    }
}
