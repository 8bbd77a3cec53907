package io.diapason.challenge.crm.imports;

import io.diapason.challenge.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** An import whose process is gone is told as failed; taking the same file in again counts nothing twice. */
@ApplicationScoped
class ImportSweep implements Chore {
    private static final Duration SILENCE = Duration.ofMinutes(30);

    private final ImportStore store;
    private final Clock clock;

    ImportSweep(ImportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public boolean doSome() {
        Instant now = clock.instant();
        store.giveUp(now.minus(SILENCE), now);
        return false;
    }
}
