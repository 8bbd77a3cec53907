package io.diapason.persona.persona;

import io.diapason.platform.problem.ProblemKind;
import io.diapason.platform.web.Kebab;

/** What this feature refuses, beside what every service refuses. Texts: problems_en/fr.properties. */
enum PersonaProblem implements ProblemKind {
    OTHER_VERSION(409),
    NOTHING_TO_PUBLISH(409),
    ALREADY_PUBLISHED(409),
    DEPARTMENT_HAS_SIGNED(409),
    SAME_PERSON(409),
    NO_DEPARTMENT(403),
    NOT_YOUR_EVIDENCE(403),
    TOO_MANY_STATEMENTS(422);

    private final int status;

    PersonaProblem(int status) {
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

    static PersonaProblem of(Publication.Refusal refusal) {
        return switch (refusal) {
            case OTHER_VERSION -> OTHER_VERSION;
            case NOTHING_TO_PUBLISH -> NOTHING_TO_PUBLISH;
            case ALREADY_PUBLISHED -> ALREADY_PUBLISHED;
            case DEPARTMENT_HAS_SIGNED -> DEPARTMENT_HAS_SIGNED;
            case SAME_PERSON -> SAME_PERSON;
        };
    }
}
