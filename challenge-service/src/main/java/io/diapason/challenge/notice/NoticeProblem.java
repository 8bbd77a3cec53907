package io.diapason.challenge.notice;

import io.diapason.platform.problem.ProblemKind;
import java.util.Locale;

/** What notices refuse, beyond what every service does. */
enum NoticeProblem implements ProblemKind {
    WEBHOOK_NOT_ALLOWED(422),
    TOO_MANY_CHANNELS(422),
    NO_MAIL(422);

    private final int status;

    NoticeProblem(int status) {
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
