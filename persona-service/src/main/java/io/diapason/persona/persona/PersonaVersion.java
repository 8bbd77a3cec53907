package io.diapason.persona.persona;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version as it was written, with the keys turned on it. Its words never change. */
public record PersonaVersion(
        long version,
        Profile profile,
        Author editedBy,
        Instant editedAt,
        @Nullable Instant publishedAt,
        List<SignOff> signOffs) {}
