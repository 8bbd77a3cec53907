package io.diapason.gateway.edge;

/** A refusal on its way through a future; carries no stack trace, since it is an answer and not a fault. */
public final class RefusedAtEdge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final EdgeProblem problem;

    public RefusedAtEdge(EdgeProblem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public EdgeProblem problem() {
        return problem;
    }
}
