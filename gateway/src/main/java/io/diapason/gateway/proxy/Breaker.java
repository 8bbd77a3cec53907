package io.diapason.gateway.proxy;

import java.time.Clock;

/**
 * Stops calling a service that does not answer: open after 5 failures in a row; after 5 s one call may try, and its
 * outcome closes the circuit or opens it again.
 */
final class Breaker {
    private static final int TOLERATED = 5;
    private static final long REST_MILLIS = 5_000;

    private final Clock clock;
    private int failures;
    private long triedAt;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean lets() {
        if (failures < TOLERATED) {
            return true;
        }
        long now = clock.millis();
        if (now - triedAt < REST_MILLIS) {
            return false;
        }
        triedAt = now; // this call is the trial; others wait for its outcome or another rest
        return true;
    }

    synchronized void answered() {
        failures = 0;
    }

    synchronized void failed() {
        failures = Math.min(failures + 1, TOLERATED);
        if (failures == TOLERATED) {
            triedAt = clock.millis();
        }
    }

    synchronized long secondsToWait() {
        long left = REST_MILLIS - (clock.millis() - triedAt);
        return Math.max(1, (left + 999) / 1000);
    }
}
