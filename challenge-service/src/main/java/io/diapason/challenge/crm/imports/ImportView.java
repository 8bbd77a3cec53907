package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.imports.guess.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as its admins see it; {@code undone} counts the objects from which an undone import was taken back. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        Kind kind,

        @Schema(enumeration = {"running", "done", "failed", "undoing", "undone"})
        String status,

        @Nullable String reason,
        long accepted,
        List<Reject> rejected,
        long rejectedCount,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String fileName,
        boolean dryRun,
        @Nullable Long total,
        long undone,
        List<Reason> reasons) {
    /** How many lines were rejected for the same reason in the same column. */
    @Schema(name = "ImportRejectReason")
    record Reason(String reason, @Nullable String column, long lines) {}

    static ImportView of(Job job, List<Reject> rejects) {
        return of(job, rejects, List.of());
    }

    static ImportView of(Job job, List<Reject> rejects, List<Reason> reasons) {
        return new ImportView(
                job.id(),
                job.kind(),
                job.status(),
                job.reason(),
                job.accepted(),
                rejects,
                job.rejectedCount(),
                job.startedAt(),
                job.finishedAt(),
                job.fileName(),
                job.dryRun(),
                job.total(),
                job.undone(),
                reasons);
    }
}
