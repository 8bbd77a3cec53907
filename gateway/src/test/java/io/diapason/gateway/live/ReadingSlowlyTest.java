package io.diapason.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReadingSlowlyTest {
    private final Page page = new Page();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final Stream stream = page.stream(new Clock() {
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
            return now;
        }
    });

    private void beatAfter(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        stream.beat("x");
    }

    @Test
    void a_reader_that_keeps_up_stays() {
        for (int i = 0; i < 100; i++) {
            beatAfter(15);
        }
        assertThat(page.letGo).isFalse();
    }

    @Test
    void a_reader_that_stalls_for_half_a_minute_is_let_go() {
        page.readerStalls = true;
        beatAfter(0);
        beatAfter(30);
        assertThat(page.letGo).isFalse();
        beatAfter(1);
        assertThat(page.letGo).isTrue();
    }

    @Test
    void a_reader_that_catches_up_in_between_has_all_its_time_again() {
        page.readerStalls = true;
        beatAfter(0);
        beatAfter(20);
        page.readerStalls = false;
        beatAfter(5);
        page.readerStalls = true;
        beatAfter(10);
        beatAfter(30);
        assertThat(page.letGo).isFalse();
    }

    @Test
    void no_more_than_a_mebibyte_waits_for_anybody() {
        page.readerStalls = true;
        String position = "x".repeat(1024);
        while (!page.letGo) {
            stream.beat(position);
            assertThat(page.text().length()).isLessThan(1024 * 1024 + 2048);
        }
        stream.beat(position);
        assertThat(page.text().length()).as("nothing after it is let go").isLessThan(1024 * 1024 + 2048);
    }
}
