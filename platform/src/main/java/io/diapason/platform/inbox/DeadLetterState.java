package io.diapason.platform.inbox;

import java.util.Locale;

/** What became of an event that was set aside. */
enum DeadLetterState {
    /** It could not be applied. */
    DEAD,
    /** It could have been, but one of its key before it is dead. */
    QUEUED,
    REPLAYED,
    DROPPED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
