package io.diapason.gateway.door;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a vendor proves that a delivery is its own. */
interface Proof {
    /**
     * The delivery's id and a print of its proof, or null when the proof is missing, wrong or too old. Takes as long
     * for a wrong proof as for a right one.
     */
    @Nullable
    Proven check(Delivery delivery, List<Secret> secrets, Instant now);

    /** @param print 64 bits of the proof: the same for the same delivery only */
    record Proven(String webhookId, long print) {}
}
