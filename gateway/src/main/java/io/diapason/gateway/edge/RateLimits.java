package io.diapason.gateway.edge;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.diapason.gateway.GatewaySettings;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Calls a second by organisation, by caller and by network address; each replica counts for itself. */
@ApplicationScoped
public class RateLimits {
    /** A few people of one office may open their invitations at the same time. */
    private static final long GUEST_BURST = 20;

    private final Rates<UUID> organisations;
    private final Rates<String> callers;
    private final Rates<String> addresses;
    private final Rates<String> guests;

    RateLimits(GatewaySettings settings) {
        this.organisations = new Rates<>(settings.rates().organisation());
        this.callers = new Rates<>(settings.rates().client());
        this.addresses = new Rates<>(settings.rates().address());
        this.guests = new Rates<>(settings.rates().guest(), GUEST_BURST);
    }

    /** Seconds to wait, or 0 when the call may go on. */
    public long waitOf(UUID organisation, String caller) {
        long wait = callers.take(caller);
        return wait > 0 ? wait : organisations.take(organisation);
    }

    public long waitOfStranger(String address) {
        return addresses.take(address);
    }

    /** For the few operations that need no account. */
    public long waitOfGuest(String address) {
        return guests.take(address);
    }

    private static final class Rates<K> {
        private static final int MOST = 100_000;

        private final int perSecond;
        private final LoadingCache<K, Bucket> buckets;

        Rates(int perSecond) {
            this(perSecond, perSecond * 2L);
        }

        Rates(int perSecond, long burst) {
            this.perSecond = perSecond;
            this.buckets = Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterAccess(Duration.ofMinutes(5))
                    .build(key -> Buckets.perSecond(perSecond, burst));
        }

        long take(K key) {
            return perSecond == 0 ? 0 : Buckets.secondsToWait(buckets.get(key));
        }
    }
}
