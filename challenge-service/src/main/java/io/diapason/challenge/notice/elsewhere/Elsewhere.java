package io.diapason.challenge.notice.elsewhere;

import io.diapason.challenge.Matter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What waits in the other services. */
@ApplicationScoped
public class Elsewhere {
    private final MatterStore store;

    Elsewhere(MatterStore store) {
        this.store = store;
    }

    /** In the current organisation, within the caller's transaction. */
    public List<Matter> matters() {
        return store.open();
    }

    /** News of the past. */
    public void forget(Instant now) {
        store.forget(now);
    }
}
