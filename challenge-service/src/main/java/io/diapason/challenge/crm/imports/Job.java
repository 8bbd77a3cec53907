package io.diapason.challenge.crm.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import and how far it is. */
record Job(
        UUID id,
        Kind kind,
        String status,
        @Nullable String reason,
        long accepted,
        long rejectedCount,
        Instant startedAt,
        @Nullable Instant finishedAt) {}
