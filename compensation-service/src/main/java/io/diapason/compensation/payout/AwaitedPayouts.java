package io.diapason.compensation.payout;

import java.time.Instant;
import java.util.UUID;

/** A settled challenge some of whose payouts wait for an approval. */
public record AwaitedPayouts(UUID challenge, String name, int waiting, Instant since) {}
