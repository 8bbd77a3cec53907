package io.diapason.challenge.people.absence;

import io.diapason.challenge.roster.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** The day it is where the organisation is. */
@ApplicationScoped
class Today {
    private final Organisations organisations;
    private final Clock clock;

    Today(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    LocalDate get() {
        return clock.instant().atZone(organisations.current().zone()).toLocalDate();
    }
}
