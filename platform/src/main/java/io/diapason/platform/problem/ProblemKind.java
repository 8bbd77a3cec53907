package io.diapason.platform.problem;

/**
 * A kind of error that callers can tell apart. Each service lists its own in an enum, with {@code <code>.title} and
 * {@code <code>.detail} in its {@code problems_en.properties} and {@code problems_fr.properties}.
 */
public interface ProblemKind {
    /** Stable, lower-kebab-case; it never changes once published. */
    String code();

    /** The HTTP status it is told with. */
    int status();
}
