package io.diapason.challenge.challenge;

import java.time.Instant;
import java.util.UUID;

/** Who changed a challenge last: its draft, or by turning a key. What the clock moves on leaves it as it was. */
record LastChange(UUID byId, String byName, Instant at) {}
