package io.diapason.compensation.benchmark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A study somebody published, kept as one data file. {@code year} is null when the source gives none, and
 * {@code aboutYear} says that it is a good guess.
 */
public record Study(
        String id,
        String title,
        String publisher,
        @Nullable Integer year,
        boolean aboutYear,
        String source,
        @Nullable String url,
        List<PublishedReference> references) {

    public Study {
        references = List.copyOf(references);
    }
}
