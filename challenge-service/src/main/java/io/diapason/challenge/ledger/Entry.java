package io.diapason.challenge.ledger;

import io.diapason.challenge.crm.Cause;
import java.math.BigDecimal;
import java.time.Instant;

/** A written line of the ledger: never changed, never deleted. {@code seq} counts up without gaps in one ledger. */
public record Entry(long seq, Instant at, Kind kind, Line line, BigDecimal amount, Cause cause) {
    /** What a line does: it credits, or takes back what an earlier one credited. */
    public enum Kind {
        CREDIT,
        REVERSAL
    }
}
