package io.diapason.compensation.payout;

/** Where a payout stands. */
public enum PayoutState {
    PENDING,
    APPROVED
}
