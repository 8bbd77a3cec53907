package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.imports.guess.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import and how far it is. {@code total} is known for files that were looked at before; a dry run changes nothing. */
record Job(
        UUID id,
        Kind kind,
        String status,
        @Nullable String reason,
        long accepted,
        long rejectedCount,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String fileName,
        boolean dryRun,
        @Nullable Long total,
        long undone) {

    static Job begun(UUID id, Kind kind, Instant at) {
        return of(id, kind, at, null, false, null);
    }

    static Job of(UUID id, Kind kind, Instant at, @Nullable String fileName, boolean dryRun, @Nullable Long total) {
        return new Job(id, kind, "running", null, 0, 0, at, null, fileName, dryRun, total, 0);
    }
}
