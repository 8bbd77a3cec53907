package io.diapason.challenge.people.absence;

import io.diapason.platform.problem.ProblemKind;
import java.util.Locale;

/** What is refused about leaves and deputies. Texts: {@code problems_*.properties}. */
enum AbsenceProblem implements ProblemKind {
    NOT_A_HEAD(422),
    DEPUTY_OF_ONESELF(422),
    DEPUTY_OF_OTHER_SIDE(422),
    DEPUTY_WITHOUT_ACCOUNT(422),
    DEPUTY_IS_AWAY(422),
    DATES_OVERLAP(409),
    ENDED_ALREADY(409),
    MEMBER_UNKNOWN(422),
    NO_DEPARTMENT(403);

    private final int status;

    AbsenceProblem(int status) {
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
