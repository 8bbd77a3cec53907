package io.diapason.challenge.crm;

import io.diapason.platform.problem.ProblemKind;
import java.util.Locale;

/** What the CRM part refuses, beyond what every service does. */
public enum CrmProblem implements ProblemKind {
    SECRET_OF_THE_VENDOR(422),
    READ_TOKEN_NOT_TAKEN(422),
    BROKER_AWAY(503);

    private final int status;

    CrmProblem(int status) {
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
