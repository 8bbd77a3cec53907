package io.diapason.challenge.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.diapason.challenge.Appointment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What we write is read by a library of others, and valid to it. */
class WritingACalendarTest {
    private static final String ADDRESS = "https://diapason.example";

    @Test
    void another_reads_the_same_days_and_finds_nothing_wrong() {
        ICalendar read = read(Ics.of(
                List.of(day("challenge-start", "Opération; Printemps, \\ 2026\r\nBEGIN:VALARM"), tentative()),
                ADDRESS,
                "fr"));

        assertThat(read.validate(ICalVersion.V2_0).isEmpty())
                .as(read.validate(ICalVersion.V2_0).toString())
                .isTrue();
        assertThat(read.getEvents()).hasSize(2);
        VEvent event = read.getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo("challenge-start-7@diapason.example");
        assertThat(event.getSummary().getValue())
                .isEqualTo("Début du challenge\u00a0: Opération; Printemps, \\ 2026\nBEGIN:VALARM");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(1);
        assertThat(event.getDateEnd().getValue().getRawComponents().getDate()).isEqualTo(2);
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getUrl().getValue()).isEqualTo(ADDRESS + "/challenges/7");
        assertThat(event.getAlarms()).isEmpty();
        assertThat(read.getEvents().getLast().getStatus().isTentative()).isTrue();
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        String name = "é€😀".repeat(60);
        String file = Ics.of(List.of(day("challenge-end", name)), ADDRESS, "en");

        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(read(file).getEvents().getFirst().getSummary().getValue())
                .isEqualTo("Last day of the challenge: " + name);
    }

    @Test
    void the_same_days_are_the_same_bytes() {
        List<Appointment> days = List.of(day("challenge-end", "Spring"));

        assertThat(Ics.of(days, ADDRESS, "en")).isEqualTo(Ics.of(days, ADDRESS, "en"));
    }

    private static ICalendar read(String file) {
        return Biweekly.parse(file).first();
    }

    private static Appointment day(String kind, String name) {
        return new Appointment(
                kind,
                "/api/v1/challenges/7",
                name,
                LocalDate.of(2026, 3, 1),
                3,
                true,
                Instant.parse("2026-02-01T09:00:00Z"));
    }

    private static Appointment tentative() {
        return new Appointment(
                "challenge-end", "/api/v1/challenges/8", "x", LocalDate.of(2026, 3, 1), 1, false, Instant.EPOCH);
    }
}
