package io.diapason.challenge.crm.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as it is kept; the payload only where it was asked for. */
record KeptDelivery(
        String webhookId,
        Instant receivedAt,
        @Nullable Instant occurredAt,
        @Nullable String type,
        @Nullable String objectId,
        String state,
        @Nullable String reason,
        @Nullable String place,
        @Nullable String value,
        byte @Nullable [] payload) {}
