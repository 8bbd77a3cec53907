package io.diapason.challenge.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How far a matter has come without an answer. No stage ever answers for a person. */
enum Stage {
    FIRST,
    REMINDER,
    ESCALATION;

    private static final int REMINDED_AFTER = 2;
    private static final int ESCALATED_AFTER = 5;

    /** A key that waits since a Friday is reminded of on Tuesday. Holidays are not known and count as working days. */
    static Stage ofKey(Instant since, Instant now, ZoneId zone) {
        int days =
                workingDays(since.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (days >= ESCALATED_AFTER) {
            return ESCALATION;
        }
        return days >= REMINDED_AFTER ? REMINDER : FIRST;
    }

    /** Working days that began after the first day, up to and with the last; stops counting where no rule looks. */
    static int workingDays(LocalDate first, LocalDate last) {
        int days = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last) && days < ESCALATED_AFTER; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days++;
            }
        }
        return days;
    }
}
