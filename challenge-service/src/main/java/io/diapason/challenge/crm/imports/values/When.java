package io.diapason.challenge.crm.imports.values;

import io.diapason.challenge.crm.intake.Checked.Bad;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day, with the time and the offset when they were told. */
public record When(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
    private static final String TIME =
            "(?:[T ,]+(\\d{1,2})[:h](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*(?:([AaPp])\\.?[Mm]\\.?)?"
                    + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?";
    static final Pattern FIGURES = Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})" + TIME);
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)?[ -]+([a-z]{3,9})\\.?,?[ -]+(\\d{2,4})" + TIME);
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]{3,9})\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})" + TIME);
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan"),
            List.of("feb", "fev"),
            List.of("mar"),
            List.of("apr", "avr"),
            List.of("may", "mai"),
            List.of("jun", "juin"),
            List.of("jul", "juil"),
            List.of("aug", "aou"),
            List.of("sep"),
            List.of("oct"),
            List.of("nov"),
            List.of("dec"));
    private static final int CENTURY = 100;
    private static final int PIVOT = 70;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** Reads {@code 2017-03-04}, {@code 04/03/2017 14:05}, {@code Mar 4, 2017 2:05 PM}, {@code 4 mars 2017}. */
    public static When of(String text, @Nullable DateOrder order) {
        try {
            Matcher figures = FIGURES.matcher(text);
            if (figures.matches()) {
                return at(figured(figures, order), figures, 5);
            }
            return named(text);
        } catch (DateTimeException impossible) {
            throw new Bad("date-impossible");
        }
    }

    /** The day it is for people in {@code to}, when it was written by people in {@code from}. */
    public LocalDate dayIn(ZoneId from, ZoneId to) {
        return time == null ? day : instant(from).atZone(to).toLocalDate();
    }

    /** A day without a time begins at midnight of the zone. */
    public Instant instant(ZoneId zone) {
        LocalTime at = time == null ? LocalTime.MIDNIGHT : time;
        return offset == null
                ? day.atTime(at).atZone(zone).toInstant()
                : day.atTime(at).toInstant(offset);
    }

    private static LocalDate figured(Matcher figures, @Nullable DateOrder order) {
        int first = Integer.parseInt(figures.group(1));
        int second = Integer.parseInt(figures.group(3));
        int third = Integer.parseInt(figures.group(4));
        if (figures.group(1).length() > 2) {
            return plausible(first, second, third);
        }
        int year = figures.group(4).length() > 2 ? third : century(third);
        if (order == null && first <= 12 && second <= 12 && first != second) {
            throw new Bad("date-order-unknown");
        }
        boolean dayFirst = order == null ? first >= second : order == DateOrder.DAY_FIRST;
        return dayFirst ? plausible(year, second, first) : plausible(year, first, second);
    }

    private static When named(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        Matcher dayMonth = DAY_MONTH.matcher(plain);
        if (dayMonth.matches()) {
            int year = Integer.parseInt(dayMonth.group(3));
            LocalDate day = plausible(
                    dayMonth.group(3).length() > 2 ? year : century(year),
                    month(dayMonth.group(2)),
                    Integer.parseInt(dayMonth.group(1)));
            return at(day, dayMonth, 4);
        }
        Matcher monthDay = MONTH_DAY.matcher(plain);
        if (monthDay.matches()) {
            LocalDate day = plausible(
                    Integer.parseInt(monthDay.group(3)), month(monthDay.group(1)), Integer.parseInt(monthDay.group(2)));
            return at(day, monthDay, 4);
        }
        throw new Bad("date-impossible");
    }

    private static When at(LocalDate day, Matcher found, int group) {
        String hours = found.group(group);
        if (hours == null) {
            return new When(day, null, null);
        }
        int hour = Integer.parseInt(hours);
        String half = found.group(group + 3);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new Bad("date-impossible");
            }
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        String seconds = found.group(group + 2);
        LocalTime time = LocalTime.of(
                hour, Integer.parseInt(found.group(group + 1)), seconds == null ? 0 : Integer.parseInt(seconds));
        return new When(day, time, offset(found.group(group + 4)));
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name::startsWith)) {
                return i + 1;
            }
        }
        throw new Bad("date-impossible");
    }

    private static int century(int year) {
        return year < PIVOT ? 20 * CENTURY + year : 19 * CENTURY + year;
    }

    private static LocalDate plausible(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Bad("date-impossible");
        }
        return LocalDate.of(year, month, day);
    }
}
