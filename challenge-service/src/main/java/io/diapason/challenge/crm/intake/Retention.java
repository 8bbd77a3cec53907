package io.diapason.challenge.crm.intake;

import io.diapason.challenge.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Deliveries are kept for 30 days: they hold what the customers' CRM said, word for word. */
@ApplicationScoped
class Retention implements Chore {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 5000;

    private final KeptDeliveryStore store;
    private final Clock clock;

    Retention(KeptDeliveryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public boolean doSome() {
        return store.forgetBefore(clock.instant().minus(KEPT), AT_ONCE) == AT_ONCE;
    }
}
