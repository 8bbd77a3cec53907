package io.diapason.challenge.crm.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message on its way in, as the door handed it over. {@code doorFailure} says what the door could not read. */
record Delivery(
        UUID connectionId,
        String webhookId,
        String vendor,
        Instant receivedAt,
        byte[] body,
        @Nullable String doorFailure) {
    Delivery part(Message part, Instant received) {
        return new Delivery(connectionId, part.webhookId(), vendor, received, part.body(), null);
    }
}
