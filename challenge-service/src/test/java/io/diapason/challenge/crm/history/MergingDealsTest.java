package io.diapason.challenge.crm.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergingDealsTest {
    @Test
    void a_chain_ends_at_the_deal_that_is_left() {
        assertThat(Merges.survivors(Map.of("a", into("b", 1), "b", into("c", 2))))
                .isEqualTo(Map.of("a", "c", "b", "c"));
    }

    @Test
    void in_a_circle_the_oldest_merge_is_void() {
        assertThat(Merges.survivors(Map.of("a", into("b", 1), "b", into("a", 2))))
                .isEqualTo(Map.of("b", "a"));
        assertThat(Merges.survivors(Map.of("a", into("b", 3), "b", into("c", 1), "c", into("a", 2))))
                .isEqualTo(Map.of("a", "b", "c", "b"));
    }

    @Test
    void what_leads_into_a_circle_follows_it() {
        assertThat(Merges.survivors(Map.of("a", into("b", 1), "b", into("a", 2), "x", into("b", 9))))
                .isEqualTo(Map.of("b", "a", "x", "a"));
    }

    private static Known into(String deal, int minute) {
        return new Known(deal, new Stamp(Instant.ofEpochSecond(minute * 60L), 0, "e" + minute));
    }
}
