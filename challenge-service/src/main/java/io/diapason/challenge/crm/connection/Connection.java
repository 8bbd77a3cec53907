package io.diapason.challenge.crm.connection;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A way in for one CRM. Secrets are sealed; after a rotation the previous one is good until {@code previousValidUntil}. {@code sender} is whom messages must say they are from, where they say it.
 */
record Connection(
        UUID id,
        String name,
        String vendor,
        @Nullable String sender,
        State state,
        String secretSealed,
        @Nullable String previousSealed,
        @Nullable Instant previousValidUntil,
        int ratePerSecond,
        int burst,
        Instant createdAt,
        Instant secretRotatedAt,
        @Nullable Instant lastReceivedAt,
        long version) {

    @Schema(name = "CrmConnectionState")
    enum State {
        ACTIVE,
        PAUSED
    }

    Connection changed(ConnectionForm form) {
        return new Connection(
                id,
                form.name().strip(),
                vendor,
                sender,
                form.state(),
                secretSealed,
                previousSealed,
                previousValidUntil,
                form.ratePerSecond(),
                form.burst(),
                createdAt,
                secretRotatedAt,
                lastReceivedAt,
                version + 1);
    }

    Connection rotated(String sealed, Instant now, Instant overlapUntil) {
        return new Connection(
                id,
                name,
                vendor,
                sender,
                state,
                sealed,
                secretSealed,
                overlapUntil,
                ratePerSecond,
                burst,
                createdAt,
                now,
                lastReceivedAt,
                version + 1);
    }
}
