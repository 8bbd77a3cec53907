package io.diapason.challenge.notice;

import io.diapason.challenge.notice.hook.Vendor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A channel of Slack or Teams that hears what waits in the organisation, of the kinds that an admin chose. */
record Channel(
        UUID id,
        Vendor vendor,
        String name,
        String urlSealed,
        String urlHint,
        Choices choices,
        State state,
        @Nullable String problem,
        long version,
        Instant createdAt) {
    /** {@code BROKEN} is found out by sending: the webhook is gone. */
    enum State {
        ACTIVE,
        PAUSED,
        BROKEN
    }

    /** To the planner a channel is one more who wants to hear. */
    Recipient recipient() {
        return new Recipient(id, name, null, null, Set.of(), language());
    }

    String language() {
        return choices.language() == null ? "en" : choices.language();
    }
}
