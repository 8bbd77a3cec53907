package io.diapason.platform.problem;

import java.util.List;

/** A refusal that a caller can expect and understand. It becomes a problem in the caller's language. */
public class Refused extends RuntimeException {
    private final transient ProblemKind kind;
    private final transient Object[] words;
    private final transient List<FieldError> errors;

    public Refused(ProblemKind kind, Object... words) {
        this(kind, words, List.of());
    }

    private Refused(ProblemKind kind, Object[] words, List<FieldError> errors) {
        super(kind.code(), null, false, false);
        this.kind = kind;
        this.words = words;
        this.errors = errors;
    }

    /** The same refusal, pointing at fields. */
    public Refused with(FieldError... fields) {
        return new Refused(kind, words, List.of(fields));
    }

    public ProblemKind kind() {
        return kind;
    }

    Object[] words() {
        return words;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
