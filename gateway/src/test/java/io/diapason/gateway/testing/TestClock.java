package io.diapason.gateway.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's time, until a test stops it. */
@Singleton
public class TestClock {
    private static volatile Instant stopped;

    public static void stopAt(Instant now) {
        stopped = now;
    }

    public static void goOn() {
        stopped = null;
    }

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                Instant told = stopped;
                return told != null ? told : Instant.now();
            }
        };
    }
}
