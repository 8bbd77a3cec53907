package io.diapason.challenge.template;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Three lengths that sales and marketing both plan in. Each starts at the next natural day, so that nobody starts behind. */
enum Template {
    /** Four weeks from the next Monday: long enough for a win, short enough to learn from. */
    FOUR_WEEKS {
        @Override
        Span starting(LocalDate first) {
            return new Span(first, first.plusWeeks(WEEKS).minusDays(1));
        }

        @Override
        LocalDate firstAfter(LocalDate today) {
            return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate before(LocalDate first) {
            return first.minusWeeks(WEEKS);
        }
    },
    /** The next calendar month. */
    NEXT_MONTH {
        @Override
        Span starting(LocalDate first) {
            return new Span(first, first.plusMonths(1).minusDays(1));
        }

        @Override
        LocalDate firstAfter(LocalDate today) {
            return today.with(TemporalAdjusters.firstDayOfNextMonth());
        }

        @Override
        LocalDate before(LocalDate first) {
            return first.minusMonths(1);
        }
    },
    /** The next calendar quarter: long enough to see marketing's later effect. */
    NEXT_QUARTER {
        @Override
        Span starting(LocalDate first) {
            return new Span(first, first.plusMonths(MONTHS).minusDays(1));
        }

        @Override
        LocalDate firstAfter(LocalDate today) {
            int month = (today.getMonthValue() - 1) / MONTHS * MONTHS + 1;
            return today.withDayOfMonth(1).withMonth(month).plusMonths(MONTHS);
        }

        @Override
        LocalDate before(LocalDate first) {
            return first.minusMonths(MONTHS);
        }
    };

    /** How far back history is asked: further back the market was another one. */
    static final int MOST_PERIODS = 8;

    private static final int WEEKS = 4;
    private static final int MONTHS = 3;

    abstract Span starting(LocalDate first);

    abstract LocalDate firstAfter(LocalDate today);

    abstract LocalDate before(LocalDate first);

    Span next(LocalDate today) {
        return starting(firstAfter(today));
    }

    /** The latest complete periods of the same length, newest first, none of which begins before {@code since}. */
    List<Span> past(LocalDate today, LocalDate since) {
        List<Span> past = new ArrayList<>();
        LocalDate first = before(firstAfter(today));
        while (past.size() < MOST_PERIODS && !first.isBefore(since)) {
            Span span = starting(first);
            if (span.to().isBefore(today)) {
                past.add(span);
            }
            first = before(first);
        }
        return past;
    }
}
