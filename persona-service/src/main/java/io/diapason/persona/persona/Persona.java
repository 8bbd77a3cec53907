package io.diapason.persona.persona;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A buyer persona in its latest version. Every edit makes the next version, so a signature always stands on words that
 * cannot change under it; a published version stays readable while a newer draft is written. {@code revision} counts every
 * change, signatures and evidence included, and orders the persona's events.
 */
public record Persona(
        UUID id,
        long version,
        long revision,
        @Nullable Long publishedVersion,
        Profile profile,
        List<SignOff> signOffs,
        Instant createdAt,
        Instant updatedAt) {

    public PersonaState state() {
        return publishedVersion != null && publishedVersion == version ? PersonaState.PUBLISHED : PersonaState.DRAFT;
    }

    /** Words that stay the same are no edit: the version stays and so do its signatures. */
    boolean isChangedBy(Profile next) {
        return !profile.equals(next);
    }

    static Persona opened(UUID id, Profile profile, Instant at) {
        return new Persona(id, 1, 1, null, profile, List.of(), at, at);
    }

    Persona edited(Profile next, Instant at) {
        return new Persona(id, version + 1, revision + 1, publishedVersion, next, List.of(), createdAt, at);
    }

    Persona signed(SignOff key) {
        List<SignOff> keys = Stream.concat(signOffs.stream(), Stream.of(key)).toList();
        return new Persona(id, version, revision + 1, publishedVersion, profile, keys, createdAt, key.at());
    }

    Persona published() {
        return new Persona(id, version, revision, version, profile, signOffs, createdAt, updatedAt);
    }

    /** A change beside the words, such as new evidence: signatures stand, screens are told. */
    Persona touched() {
        return new Persona(id, version, revision + 1, publishedVersion, profile, signOffs, createdAt, updatedAt);
    }
}
