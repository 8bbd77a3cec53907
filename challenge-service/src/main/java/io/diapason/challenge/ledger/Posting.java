package io.diapason.challenge.ledger;

import io.diapason.challenge.crm.Cause;
import java.math.BigDecimal;

/** A line about to be written. */
public record Posting(Entry.Kind kind, Line line, BigDecimal amount, Cause cause) {}
