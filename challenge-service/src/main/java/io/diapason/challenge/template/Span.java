package io.diapason.challenge.template;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
record Span(LocalDate from, LocalDate to) {
    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
