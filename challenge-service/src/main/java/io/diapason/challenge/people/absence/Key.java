package io.diapason.challenge.people.absence;

import io.diapason.challenge.roster.Department;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One department's key in somebody's hand; with {@code inPlaceOf} the hand is a deputy's. Ids are those of accounts. */
public record Key(
        Department department,
        UUID byId,
        String byName,
        @Nullable Holder inPlaceOf) {
    /** The head whose key it is. */
    public record Holder(UUID id, String name) {}
}
