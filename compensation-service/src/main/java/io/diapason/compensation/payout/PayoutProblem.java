package io.diapason.compensation.payout;

import io.diapason.platform.problem.ProblemKind;
import io.diapason.platform.web.Kebab;
import org.jspecify.annotations.Nullable;

/** What this feature refuses, beside what every service refuses. Texts: problems_en/fr.properties. */
enum PayoutProblem implements ProblemKind {
    LOGIN_TOO_OLD(401),
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

    @Override
    public @Nullable String challenge() {
        return this == LOGIN_TOO_OLD ? FreshLogin.CHALLENGE : ProblemKind.super.challenge();
    }

    static PayoutProblem of(FourEyes.Refusal refusal) {
        return switch (refusal) {
            case OWN_PAYOUT -> OWN_PAYOUT;
            case ALREADY_APPROVED -> PAYOUT_ALREADY_APPROVED;
        };
    }
}
