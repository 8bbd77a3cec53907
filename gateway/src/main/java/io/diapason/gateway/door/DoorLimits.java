package io.diapason.gateway.door;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.diapason.gateway.GatewaySettings;
import io.diapason.gateway.edge.Buckets;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Ceilings of the door: refusals by network address, and bytes that wait for the broker. */
@ApplicationScoped
class DoorLimits {
    /** Well under the producer's buffer: a full buffer would make the sending thread wait. */
    private static final long MOST_WAITING_BYTES = 48L * 1024 * 1024;

    private static final int RECORD_OVERHEAD = 1024;

    private final LoadingCache<String, Bucket> refusals;
    private final AtomicLong waiting = new AtomicLong();

    DoorLimits(GatewaySettings settings) {
        int perSecond = settings.rates().refusals();
        refusals = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(address -> Buckets.perSecond(perSecond, perSecond * 5L));
    }

    /** Seconds until this address may be refused again; good deliveries are never counted. */
    long waitOfRefused(String address) {
        return Buckets.secondsToWait(refusals.get(address));
    }

    boolean hold(byte[] body) {
        if (waiting.addAndGet(body.length + RECORD_OVERHEAD) <= MOST_WAITING_BYTES) {
            return true;
        }
        release(body);
        return false;
    }

    void release(byte[] body) {
        waiting.addAndGet(-(body.length + RECORD_OVERHEAD));
    }
}
