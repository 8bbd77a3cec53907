package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.crm.history.Fact;

/** A fact and the message that told it. */
public record Told(Fact fact, Cause cause) {}
