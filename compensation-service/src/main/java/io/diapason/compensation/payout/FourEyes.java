package io.diapason.compensation.payout;

import java.util.Optional;
import java.util.UUID;

/** A payout is approved once, and by someone else than the one it pays. */
public final class FourEyes {
    private FourEyes() {}

    /** Why an approval does not count. */
    public enum Refusal {
        OWN_PAYOUT,
        ALREADY_APPROVED
    }

    public static Optional<Refusal> refusal(Payout payout, UUID approver) {
        if (payout.isFor(approver)) {
            return Optional.of(Refusal.OWN_PAYOUT);
        }
        return payout.state() == PayoutState.APPROVED ? Optional.of(Refusal.ALREADY_APPROVED) : Optional.empty();
    }
}
