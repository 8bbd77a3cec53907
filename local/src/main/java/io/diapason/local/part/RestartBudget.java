package io.diapason.local.part;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A dead part may come back five times in ten minutes, each time after a longer pause; then something is wrong. */
final class RestartBudget {
    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Duration firstPause;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    RestartBudget(Duration firstPause) {
        this.firstPause = firstPause;
    }

    /** The pause before the next start, doubling each time, or nothing when the budget is spent. */
    Optional<Duration> pauseAfterDeathAt(Instant death) {
        while (!deaths.isEmpty() && deaths.peekFirst().isBefore(death.minus(WINDOW))) {
            deaths.removeFirst();
        }
        if (deaths.size() == MOST) {
            return Optional.empty();
        }
        Duration pause = firstPause.multipliedBy(1L << deaths.size());
        deaths.addLast(death);
        return Optional.of(pause);
    }
}
