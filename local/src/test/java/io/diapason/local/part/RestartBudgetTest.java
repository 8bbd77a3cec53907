package io.diapason.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void waits_longer_each_time_and_stops_after_five_deaths() {
        // Given
        RestartBudget budget = new RestartBudget(Duration.ofMillis(500));
        // When
        for (int death = 0; death < 5; death++) {
            assertThat(budget.pauseAfterDeathAt(NOON.plusSeconds(death))).contains(Duration.ofMillis(500L << death));
        }
        // Then
        assertThat(budget.pauseAfterDeathAt(NOON.plusSeconds(5))).isEmpty();
    }

    @Test
    void forgets_deaths_after_ten_minutes() {
        // Given
        RestartBudget budget = new RestartBudget(Duration.ofMillis(500));
        for (int death = 0; death < 5; death++) {
            budget.pauseAfterDeathAt(NOON);
        }
        // When
        var pause = budget.pauseAfterDeathAt(NOON.plus(Duration.ofMinutes(11)));
        // Then
        assertThat(pause).contains(Duration.ofMillis(500));
    }
}
