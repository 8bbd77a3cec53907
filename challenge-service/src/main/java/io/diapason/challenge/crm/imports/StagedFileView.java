package io.diapason.challenge.crm.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits to be imported: what it is, how it would be read, and what must be decided first ({@code questions}:
 * id-column, date-order, decimal-mark). {@code remembered}: a file with this header was read this way before.
 */
@Schema(name = "ImportFile")
record StagedFileView(
        UUID id,
        String name,
        long sizeBytes,
        Instant createdAt,
        Instant expiresAt,
        Sniffed sniffed,
        Mapping mapping,
        boolean remembered,
        List<String> questions,
        long version) {

    static StagedFileView of(StagedFile file) {
        return new StagedFileView(
                file.id(),
                file.name(),
                file.sizeBytes(),
                file.createdAt(),
                file.createdAt().plus(StagedFiles.KEPT),
                file.sniffed(),
                file.mapping(),
                file.remembered(),
                StagedFiles.questions(file),
                file.version());
    }

    /** Lines as they would be read. */
    @Schema(name = "ImportPreview")
    record PreviewView(List<LineView> lines) {}

    /** A line: its cells as they stand, its values in our notation by field, and what is wrong when something is. */
    @Schema(name = "ImportPreviewLine")
    record LineView(
            long line,
            List<String> cells,
            Map<String, @Nullable String> values,
            @Nullable String column,
            @Nullable String reason) {
        static LineView good(long line, List<String> cells, Map<String, @Nullable String> values) {
            return new LineView(line, new ArrayList<>(cells), new LinkedHashMap<>(values), null, null);
        }

        static LineView bad(long line, List<String> cells, @Nullable String column, String reason) {
            return new LineView(line, new ArrayList<>(cells), Map.of(), column, reason);
        }
    }
}
