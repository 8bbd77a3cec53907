package io.diapason.challenge.crm.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.diapason.challenge.crm.history.Mapping;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A connection as its admins see it; the secret only in the answer that made it. */
@Schema(name = "CrmConnection")
record ConnectionView(
        UUID id,
        String name,

        @Schema(implementation = NewConnectionForm.Vendor.class)
        String vendor,

        @Nullable String sender,
        String url,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
        Connection.State state,
        int ratePerSecond,
        int burst,
        long version,
        Instant createdAt,
        Instant secretRotatedAt,
        @Nullable Instant previousValidUntil,
        @Nullable Instant lastReceivedAt,
        long receivedLastDay,
        long failedLastDay,
        MappingForm mapping) {

    static ConnectionView of(Connection one, String publicUrl, @Nullable String secret, Day day, Mapping mapping) {
        return new ConnectionView(
                one.id(),
                one.name(),
                one.vendor(),
                one.sender(),
                publicUrl + "/api/v1/webhooks/crm/" + one.id(),
                secret,
                one.state(),
                one.ratePerSecond(),
                one.burst(),
                one.version(),
                one.createdAt(),
                one.secretRotatedAt(),
                one.previousValidUntil(),
                one.lastReceivedAt(),
                day.received(),
                day.failed(),
                MappingForm.of(mapping));
    }

    /** What came in the last 24 hours. */
    record Day(long received, long failed) {
        static final Day NOTHING = new Day(0, 0);
    }
}
