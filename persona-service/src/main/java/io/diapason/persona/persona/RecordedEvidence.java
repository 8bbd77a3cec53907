package io.diapason.persona.persona;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence as somebody wrote it down for one statement. It never changes; who wrote it may take it back. */
public record RecordedEvidence(
        UUID id,
        UUID statementId,
        Evidence evidence,
        @Nullable String note,
        Author by,
        Instant at) {
    /** It never changes, so this is the only version there will be. */
    static final long VERSION = 1;
}
