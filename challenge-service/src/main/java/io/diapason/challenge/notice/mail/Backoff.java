package io.diapason.challenge.notice.mail;

import java.time.Duration;
import java.util.List;

/** How long to wait after the n-th failure: soon at first, then hourly; a letter is given up after three days of it. */
final class Backoff {
    static final int MOST_TRIES = 75;
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10));

    private Backoff() {}

    /** {@code failures} so far, from 1. */
    static Duration after(int failures) {
        return failures > WAITS.size() ? Duration.ofHours(1) : WAITS.get(failures - 1);
    }
}
