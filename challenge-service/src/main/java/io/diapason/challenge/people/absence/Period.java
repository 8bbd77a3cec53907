package io.diapason.challenge.people.absence;

import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import java.time.LocalDate;

/** Days from and to, both included, in the organisation's zone. */
record Period(LocalDate from, LocalDate to) {
    private static final int LONGEST_DAYS = 366;

    /** A period that is not over yet and at most a year long. */
    static Period ahead(LocalDate from, LocalDate to, LocalDate today) {
        if (to.isBefore(from)
                || to.isBefore(today)
                || from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("/to", "out-of-range"));
        }
        return new Period(from, to);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }
}
