package io.diapason.platform.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes UUIDv7 identifiers (RFC 9562 §5.7): 48 bits of milliseconds, then random bits. */
@ApplicationScoped
public class Ids {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new identifier; later calls sort after earlier ones by millisecond. */
    public UUID next() {
        return at(clock.millis(), random.nextLong(), random.nextLong());
    }

    static UUID at(long millis, long highRandom, long lowRandom) {
        long high = (millis << 16) | 0x7000L | (highRandom & 0x0fffL);
        long low = (lowRandom & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
