package io.diapason.challenge.roster;

import io.diapason.platform.problem.ProblemKind;
import java.util.Locale;

/** What the roster refuses, beyond what every service does. */
enum RosterProblem implements ProblemKind {
    CONSENT_IS_PERSONAL(403);

    private final int status;

    RosterProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
