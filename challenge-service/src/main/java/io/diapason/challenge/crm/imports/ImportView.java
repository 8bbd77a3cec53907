package io.diapason.challenge.crm.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as its admins see it; {@code status} is running, done or failed. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        Kind kind,
        @Schema(enumeration = {"running", "done", "failed"}) String status,
        @Nullable String reason,
        long accepted,
        List<Reject> rejected,
        long rejectedCount,
        Instant startedAt,
        @Nullable Instant finishedAt) {
    static ImportView of(Job job, List<Reject> rejects) {
        return new ImportView(
                job.id(),
                job.kind(),
                job.status(),
                job.reason(),
                job.accepted(),
                rejects,
                job.rejectedCount(),
                job.startedAt(),
                job.finishedAt());
    }
}
