package io.diapason.persona.persona;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A buyer persona in its latest version. Every edit makes the next version, so a signature always stands on words that
 * cannot change under it; a published version stays readable while a newer draft is written.
 */
public record Persona(
        UUID id,
        long version,
        @Nullable Long publishedVersion,
        Profile profile,
        List<SignOff> signOffs,
        Instant createdAt,
        Instant updatedAt) {

    /** Where the latest version stands. */
    public enum State {
        DRAFT,
        PUBLISHED
    }

    public State state() {
        return publishedVersion != null && publishedVersion == version ? State.PUBLISHED : State.DRAFT;
    }

    /** Words that stay the same are no edit: the version stays and so do its signatures. */
    boolean isChangedBy(Profile next) {
        return !profile.equals(next);
    }

    Persona edited(Profile next, Instant at) {
        return new Persona(id, version + 1, publishedVersion, next, List.of(), createdAt, at);
    }
}
