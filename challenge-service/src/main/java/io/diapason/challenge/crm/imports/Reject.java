package io.diapason.challenge.crm.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line that was not taken: where it stands, the column at fault when one is, a stable reason, and its text when it was kept. */
@Schema(name = "ImportReject")
record Reject(
        long line,
        @Nullable String column,
        String reason,
        @Nullable String original) {}
