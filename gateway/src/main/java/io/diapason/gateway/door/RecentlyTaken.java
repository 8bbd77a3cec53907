package io.diapason.gateway.door;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Prints of the last deliveries that the broker acknowledged: a cheap first line against a sender's immediate repeat.
 * A fixed table, newest in its slot; what it forgets, the receiver's inbox still knows.
 */
final class RecentlyTaken {
    private static final int SLOTS = 1 << 16;

    private final AtomicLongArray prints = new AtomicLongArray(SLOTS);

    boolean contains(long print) {
        return prints.getPlain(slot(print)) == print && print != 0;
    }

    void add(long print) {
        prints.setRelease(slot(print), print);
    }

    private static int slot(long print) {
        return (int) (print >>> 48) & (SLOTS - 1);
    }
}
