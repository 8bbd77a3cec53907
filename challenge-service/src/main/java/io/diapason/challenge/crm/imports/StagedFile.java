package io.diapason.challenge.crm.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A file that waits to be imported. */
record StagedFile(
        UUID id,
        String name,
        long sizeBytes,
        String fingerprint,
        Sniffed sniffed,
        Mapping mapping,
        boolean remembered,
        Instant createdAt,
        long version) {

    List<String> columnNames() {
        return sniffed.columns().stream().map(Sniffed.Seen::name).toList();
    }
}
