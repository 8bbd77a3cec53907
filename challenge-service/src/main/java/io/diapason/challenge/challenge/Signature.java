package io.diapason.challenge.challenge;

import io.diapason.challenge.roster.Department;
import java.time.Instant;
import java.util.UUID;

/** One head's key, for the rules or for the settlement. */
public record Signature(Purpose purpose, Department department, UUID byId, String byName, Instant at) {
    /** What is signed. */
    public enum Purpose {
        RULES,
        SETTLEMENT
    }
}
