package io.diapason.challenge.people;

import io.diapason.platform.problem.ProblemKind;
import java.util.Locale;

/** What is refused about joining. Texts: {@code problems_*.properties}. */
enum PeopleProblem implements ProblemKind {
    INVITATION_UNKNOWN(404),
    INVITATION_USED(410),
    INVITATION_EXPIRED(410),
    INVITATION_REVOKED(410),
    OTHER_ORGANISATION(409),
    ALREADY_A_MEMBER(409),
    ADDRESS_NOT_AVAILABLE(409),
    PASSWORD_REFUSED(400),
    ROLE_NEEDS_DEPARTMENT(422),
    NO_LETTER(409),
    NO_MAIL(409),
    ACCOUNTS_AWAY(503);

    private final int status;

    PeopleProblem(int status) {
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
