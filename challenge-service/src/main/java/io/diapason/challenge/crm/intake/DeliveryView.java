package io.diapason.challenge.crm.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery as an admin sees it: {@code reason} is stable, {@code detail} is in the reader's language. */
@Schema(name = "CrmDelivery")
record DeliveryView(
        String id,
        String webhookId,
        Instant receivedAt,
        @Nullable Instant occurredAt,
        @Nullable String type,
        @Nullable String objectId,
        @Schema(implementation = Outcome.State.class) String state,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String place,
        @Nullable String value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String payload) {}
