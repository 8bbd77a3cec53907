package io.diapason.challenge.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingAtTheRightTimeTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        // at once in the day; quiet from 20:00 to 07:30 in Paris
        "AT_ONCE, Europe/Paris, 2026-03-02T10:00:00Z, 2026-03-02T10:00:00Z",
        "AT_ONCE, Europe/Paris, 2026-03-02T19:00:00Z, 2026-03-03T06:30:00Z",
        "AT_ONCE, Europe/Paris, 2026-03-02T05:00:00Z, 2026-03-02T06:30:00Z",
        // the night in which the clocks go forward, and back
        "AT_ONCE, Europe/Paris, 2026-03-28T20:00:00Z, 2026-03-29T05:30:00Z",
        "AT_ONCE, Europe/Paris, 2026-10-24T20:00:00Z, 2026-10-25T06:30:00Z",
        // the same moment for somebody in New York is the afternoon
        "AT_ONCE, America/New_York, 2026-03-02T19:00:00Z, 2026-03-02T19:00:00Z",
        // the digest of 8:00, today or tomorrow
        "DIGEST, Europe/Paris, 2026-03-02T06:59:00Z, 2026-03-02T07:00:00Z",
        "DIGEST, Europe/Paris, 2026-03-02T07:00:00Z, 2026-03-03T07:00:00Z",
        "DIGEST, Europe/Paris, 2026-03-28T07:00:00Z, 2026-03-29T06:00:00Z",
    })
    void a_notice_keeps_to_the_persons_day(Delivery way, String zone, Instant now, Instant due) {
        Choices choices = new Choices(true, zone, null, 8, LocalTime.of(20, 0), LocalTime.of(7, 30), Map.of());

        assertThat(choices.due(way, now, ZoneId.of("UTC"))).isEqualTo(due);
    }

    @Test
    void an_hour_that_the_clocks_leave_out_still_brings_the_digest() {
        Choices choices = new Choices(true, null, null, 2, LocalTime.of(20, 0), LocalTime.of(7, 30), Map.of());

        assertThat(choices.due(Delivery.DIGEST, Instant.parse("2026-03-29T00:30:00Z"), PARIS))
                .isEqualTo("2026-03-29T01:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T10:00:00Z, 2026-03-09T22:00:00Z, FIRST", // Friday to Monday
        "2026-03-06T10:00:00Z, 2026-03-10T09:00:00Z, REMINDER",
        "2026-03-06T10:00:00Z, 2026-03-12T09:00:00Z, REMINDER",
        "2026-03-06T10:00:00Z, 2026-03-13T09:00:00Z, ESCALATION",
        "2020-01-01T10:00:00Z, 2026-03-13T09:00:00Z, ESCALATION",
    })
    void a_key_is_reminded_of_after_two_working_days_and_escalated_after_five(Instant since, Instant now, Stage stage) {
        assertThat(Stage.ofKey(since, now, PARIS)).isEqualTo(stage);
    }

    @Test
    void nothing_comes_to_who_turned_a_kind_or_e_mail_off() {
        Choices kindOff =
                new Choices(true, null, null, 8, LocalTime.MIN, LocalTime.MIN, Map.of("owners-unmapped", Delivery.OFF));
        Choices allOff = new Choices(false, null, null, 8, LocalTime.MIN, LocalTime.MIN, Map.of());

        assertThat(kindOff.of(Kind.OWNERS_UNMAPPED)).isEqualTo(Delivery.OFF);
        assertThat(kindOff.of(Kind.CHALLENGE_SIGNATURE)).isEqualTo(Delivery.DIGEST);
        assertThat(allOff.of(Kind.CHALLENGE_SIGNATURE)).isEqualTo(Delivery.OFF);
    }

    @Test
    void a_letter_speaks_the_persons_language_and_takes_no_markup_from_a_name() {
        List<Notice> two = List.of(notice("<b>Spring</b>\r\nBcc: x@y"), notice("Winter"));
        Letter french = new Letter("https://diapason.example", "fr");
        Letter english = new Letter("https://diapason.example", "en");

        assertThat(french.subject(two)).isEqualTo("2 choses vous attendent dans Diapason");
        assertThat(english.subject(two)).isEqualTo("2 things wait for you in Diapason");
        assertThat(french.text("Maud", two))
                .contains(
                        "Bonjour Maud,",
                        "Règles à signer\u00a0: Winter (rappel)",
                        "https://diapason.example/challenges/7")
                .doesNotContain("\nBcc");
        assertThat(english.html("Maud", two))
                .contains("&lt;b&gt;Spring&lt;/b&gt;", "<a href=\"https://diapason.example/challenges/7\">")
                .doesNotContain("<b>");
    }

    private static Notice notice(String title) {
        return new Notice(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "m",
                Instant.EPOCH,
                Stage.REMINDER,
                "challenge-signature",
                "/api/v1/challenges/7",
                title,
                "due",
                false,
                Instant.EPOCH);
    }
}
