package io.diapason.compensation.payout;

import io.diapason.platform.problem.ProblemKind;
import io.diapason.platform.web.Kebab;

/** What this feature refuses, beside what every service refuses. Texts: problems_en/fr.properties. */
enum PayoutProblem implements ProblemKind {
    OWN_PAYOUT(403),
    PAYOUT_ALREADY_APPROVED(409);

    private final int status;

    PayoutProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return Kebab.of(this);
    }

    @Override
    public int status() {
        return status;
    }

    static PayoutProblem of(FourEyes.Refusal refusal) {
        return switch (refusal) {
            case OWN_PAYOUT -> OWN_PAYOUT;
            case ALREADY_APPROVED -> PAYOUT_ALREADY_APPROVED;
        };
    }
}
