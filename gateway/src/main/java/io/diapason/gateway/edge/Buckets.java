package io.diapason.gateway.edge;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Token buckets with one answer: how long to wait. */
public final class Buckets {
    private Buckets() {}

    public static Bucket perSecond(long rate, long burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }

    /** Takes one; 0 when there was one, otherwise whole seconds (at least 1) until there is. */
    public static long secondsToWait(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    }
}
