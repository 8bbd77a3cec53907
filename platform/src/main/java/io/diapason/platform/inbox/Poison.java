package io.diapason.platform.inbox;

/** This event can never be applied. It goes to the dead letters, and later events of its key wait behind it. */
public class Poison extends RuntimeException {
    public Poison(String reason) {
        super(reason);
    }
}
