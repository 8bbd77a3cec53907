package io.diapason.challenge.notice;

import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.web.Kebab;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of matter that are told. A key that is not turned is reminded of, and then told to those it holds up. */
enum Kind {
    CHALLENGE_SIGNATURE(true),
    CHALLENGE_SETTLEMENT(true),
    PERSONA_SIGN_OFF(true),
    PERSONA_PUBLISHED(false),
    PAYOUT_APPROVAL(false),
    OWNERS_UNMAPPED(false),
    DELIVERIES_FAILED(false);

    private final boolean key;

    Kind(boolean key) {
        this.key = key;
    }

    boolean isKey() {
        return key;
    }

    /** Refuses a choice for a kind that there is not. */
    static void check(Map<String, Delivery> choices) {
        choices.forEach((kind, way) -> {
            if (of(kind).isEmpty() || way == null) {
                throw new Refused(CommonProblem.INVALID).with(FieldError.of("/kinds/" + kind, "unknown-value"));
            }
        });
    }

    static Optional<Kind> of(String name) {
        return Stream.of(values()).filter(kind -> Kebab.of(kind).equals(name)).findFirst();
    }
}
