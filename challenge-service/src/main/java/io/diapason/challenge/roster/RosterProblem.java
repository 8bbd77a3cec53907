package io.diapason.challenge.roster;

import io.diapason.platform.problem.ProblemKind;
import java.util.Locale;

/** What the roster refuses, beyond what every service does. */
enum RosterProblem implements ProblemKind {
    CONSENT_IS_PERSONAL(403),
    ACCOUNT_IS_THE_ADMINS(403),
    LAST_ADMIN(409),
    SAME_DEPARTMENT(409),
    LEFT_ALREADY(409),
    NOT_LEFT(409),
    OWNER_MAPPED_ALREADY(409),
    MAPPING_UNDONE_ALREADY(409),
    MEMBER_UNKNOWN(422),
    ACCOUNT_NEEDED(422),
    ROLE_NEEDS_DEPARTMENT(422);

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
