package io.diapason.persona.persona;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A persona as a list shows it. */
public record PersonaSummary(
        UUID id,
        String name,
        long version,
        PersonaState state,
        @Nullable Long publishedVersion,
        int statements,
        Instant updatedAt) {}
