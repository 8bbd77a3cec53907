package io.diapason.platform.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event that was set aside: {@code reason} says why, {@code waiting} how many of its key wait behind it. The payload
 * is shown when one letter is read.
 */
public record DeadLetter(
        long id,
        String consumer,
        String topic,
        String eventId,
        String key,
        String type,
        String subject,
        Instant occurredAt,
        Instant setAsideAt,

        @Schema(enumeration = {"dead", "queued", "replayed", "dropped"})
        String state,

        String reason,
        long waiting,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String payload) {}
