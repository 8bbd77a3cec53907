package io.diapason.challenge.crm.imports.values;

import io.diapason.challenge.crm.intake.Checked.Bad;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of a whole column say about their order. One 25/03 proves that days come first, one 03/25 the contrary;
 * 03/04 alone proves nothing. Both proofs in one column: two systems wrote it.
 */
public final class DateEvidence {
    private static final int MONTHS = 12;

    private long dates;
    private long other;
    private long dayFirst;
    private long monthFirst;
    private long either;
    private long dayFirstLine;
    private long monthFirstLine;

    /** What follows from the evidence. */
    public enum Verdict {
        NOT_NEEDED,
        DAY_FIRST,
        MONTH_FIRST,
        UNDECIDED,
        MIXED
    }

    public void add(String value, long line) {
        Matcher figures = When.FIGURES.matcher(value);
        if (figures.matches() && figures.group(1).length() <= 2) {
            weigh(Integer.parseInt(figures.group(1)), Integer.parseInt(figures.group(3)), line);
        } else if (isDate(value)) {
            dates++;
        } else {
            other++;
        }
    }

    /** Adds what another column of the same file says. */
    public void add(DateEvidence column) {
        dates += column.dates;
        other += column.other;
        dayFirst += column.dayFirst;
        monthFirst += column.monthFirst;
        either += column.either;
        dayFirstLine = dayFirstLine == 0 ? column.dayFirstLine : dayFirstLine;
        monthFirstLine = monthFirstLine == 0 ? column.monthFirstLine : monthFirstLine;
    }

    private void weigh(int first, int second, long line) {
        if (first > MONTHS && second > MONTHS) {
            other++;
            return;
        }
        dates++;
        if (first > MONTHS) {
            dayFirst++;
            dayFirstLine = dayFirstLine == 0 ? line : dayFirstLine;
        } else if (second > MONTHS) {
            monthFirst++;
            monthFirstLine = monthFirstLine == 0 ? line : monthFirstLine;
        } else if (first != second) {
            either++;
        }
    }

    private static boolean isDate(String value) {
        try {
            return !value.isEmpty() && When.of(value, DateOrder.DAY_FIRST) != null;
        } catch (Bad none) {
            return false;
        }
    }

    public Verdict verdict() {
        if (dayFirst > 0 && monthFirst > 0) {
            return Verdict.MIXED;
        }
        if (dayFirst > 0 || monthFirst > 0) {
            return dayFirst > 0 ? Verdict.DAY_FIRST : Verdict.MONTH_FIRST;
        }
        return either > 0 ? Verdict.UNDECIDED : Verdict.NOT_NEEDED;
    }

    /** The order that most of the proofs are for; null when nothing proves any. */
    public @Nullable DateOrder likely() {
        if (dayFirst == 0 && monthFirst == 0) {
            return null;
        }
        return dayFirst >= monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    /** True when nearly all values of the column are dates. */
    public boolean isDates() {
        return dates > 0 && dates >= other * 4;
    }

    public long dayFirst() {
        return dayFirst;
    }

    public long monthFirst() {
        return monthFirst;
    }

    public long either() {
        return either;
    }

    /** A line that proves it; 0 when none does. */
    public long dayFirstLine() {
        return dayFirstLine;
    }

    public long monthFirstLine() {
        return monthFirstLine;
    }
}
