package io.diapason.challenge.notice;

import io.diapason.challenge.Audience;
import io.diapason.challenge.Matter;
import org.jspecify.annotations.Nullable;

/** Who can be told: a person by e-mail, or a channel. */
record Addressee(Recipient who, Choices choices, @Nullable Channel channel) {
    /** A person hears what waits for the own role; a channel, whatever waits for anybody, once for both departments. */
    boolean isAwaited(Audience audience) {
        return channel != null || audience.holds(who.roles(), who.department());
    }

    boolean isReachable() {
        return channel != null || who.email() != null;
    }

    Delivery wants(Kind kind) {
        return isReachable() ? choices.of(kind) : Delivery.OFF;
    }

    String language() {
        String chosen = choices.language();
        return chosen == null ? who.language() : chosen;
    }

    /** What tells one matter from another to this addressee. */
    String key(Matter matter) {
        String what = matter.item().kind() + ":" + matter.item().resource();
        return channel == null ? what + "#" + matter.audience().department() : what;
    }
}
