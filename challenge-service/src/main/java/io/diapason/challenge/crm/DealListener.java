package io.diapason.challenge.crm;

import java.util.Map;
import java.util.UUID;

/**
 * Told of changed deals (their own facts or their touches), once a batch, inside the transaction of the change. What it
 * writes is committed together with the facts, or not at all.
 */
public interface DealListener {
    void dealsChanged(Map<UUID, Cause> dealIds);
}
