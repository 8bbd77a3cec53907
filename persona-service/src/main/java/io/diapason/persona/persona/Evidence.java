package io.diapason.persona.persona;

import io.diapason.persona.Department;
import java.time.LocalDate;

/** Something seen or heard that bears a statement out: what kind of proof, on which day, by which department. */
public record Evidence(Kind kind, LocalDate on, Department department) {

    /** Kinds of proof with their quality, from 1 for the customer's own words to 0.2 for our opinion. */
    public enum Kind {
        INTERVIEW(1.0),
        CALL(1.0),
        WIN_LOSS_REASON(0.8),
        FIELD_NOTE(0.5),
        OPINION(0.2);

        private final double quality;

        Kind(double quality) {
            this.quality = quality;
        }

        double quality() {
            return quality;
        }
    }
}
