package io.diapason.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void are_version_7_of_the_standard_variant() {
        UUID id = new Ids(Clock.systemUTC()).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void sort_by_time() {
        String earlier = at("2026-01-01T00:00:00Z").next().toString();
        String later = at("2026-01-01T00:00:00.001Z").next().toString();

        assertThat(earlier).isLessThan(later);
    }

    private static Ids at(String instant) {
        return new Ids(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
