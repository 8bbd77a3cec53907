package io.diapason.challenge.inbox;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item that a person has read or put aside. It counts for the matter of this {@code since}; come anew, it is unread. */
@Schema(name = "InboxMark")
record Mark(String item, Instant since, State state) {
    enum State {
        READ,
        DONE
    }
}
