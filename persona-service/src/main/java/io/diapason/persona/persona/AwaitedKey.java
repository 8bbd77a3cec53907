package io.diapason.persona.persona;

import java.time.Instant;
import java.util.UUID;

/** A persona whose version waits for one department's key, since the other department turned its own. */
public record AwaitedKey(UUID persona, String name, long version, Instant since) {}
