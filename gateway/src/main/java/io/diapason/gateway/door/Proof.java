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

    /**
     * @param webhookId the id that the proof covers; null where the vendor has none beside the body
     * @param print 64 bits of the proof: the same for the same delivery only
     */
    record Proven(@Nullable String webhookId, long print) {
        private static final int LONGEST_ID = 256;

        /** Visible ASCII, and short enough to be a key. */
        static boolean plain(String id) {
            for (int i = 0; i < id.length(); i++) {
                if (id.charAt(i) <= ' ' || id.charAt(i) >= 0x7f) {
                    return false;
                }
            }
            return !id.isEmpty() && id.length() <= LONGEST_ID;
        }
    }
}
