package io.diapason.challenge.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why something changed: {@code kind} is delivery, reading, import, replay, mapping, action or rules; {@code deliveryId} and
 * {@code eventId} name the message that told it, when one did.
 */
public record Cause(
        String kind, @Nullable String deliveryId, @Nullable String eventId, Instant occurredAt) {}
