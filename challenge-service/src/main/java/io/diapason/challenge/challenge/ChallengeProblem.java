package io.diapason.challenge.challenge;

import io.diapason.platform.problem.ProblemKind;
import java.util.Locale;

/** What can be refused about challenges. Texts: {@code problems_*.properties}. */
enum ChallengeProblem implements ProblemKind {
    CHALLENGE_NOT_DRAFT(409),
    RULES_CHANGED(409),
    ALREADY_SIGNED(409),
    TRANSITION_REFUSED(409),
    SAMPLE_CHALLENGE(409),
    SAMPLE_DATA_FIRST(409),
    SQUAD_ONE_SIDED(422),
    SQUAD_MEMBER_UNKNOWN(422),
    SQUAD_MEMBER_TWICE(422),
    BASELINE_IS_TARGET(422),
    WEIGHTS_NOT_ONE(422),
    CURRENCIES_DIFFER(422);

    private final int status;

    ChallengeProblem(int status) {
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
