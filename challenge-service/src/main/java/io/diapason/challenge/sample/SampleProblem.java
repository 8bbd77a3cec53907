package io.diapason.challenge.sample;

import io.diapason.platform.problem.ProblemKind;
import java.util.Locale;

/** When the example story can neither come nor go. Texts: {@code problems_*.properties}. */
enum SampleProblem implements ProblemKind {
    SAMPLE_DATA_THERE(409),
    SAMPLE_DATA_BESIDE_OWN(409),
    SAMPLE_DATA_IN_USE(409);

    private final int status;

    SampleProblem(int status) {
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
