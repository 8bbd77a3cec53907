package io.diapason.challenge.challenge;

import io.diapason.challenge.people.absence.Key;
import io.diapason.challenge.roster.Department;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One department's key, for the rules or for the settlement; a deputy's is turned in place of a head. */
public record Signature(
        Purpose purpose, Department department, UUID byId, String byName, Key.@Nullable Holder inPlaceOf, Instant at) {
    static Signature of(Purpose purpose, Key key, Instant at) {
        return new Signature(purpose, key.department(), key.byId(), key.byName(), key.inPlaceOf(), at);
    }

    /** What is signed. */
    public enum Purpose {
        RULES,
        SETTLEMENT
    }
}
