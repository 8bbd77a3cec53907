package io.diapason.challenge.challenge;

/** The life of a challenge (F4h). Nothing in the rules moves after {@code SIGNED}. */
public enum ChallengeStatus {
    DRAFT,
    SIGNED,
    RUNNING,
    SETTLING,
    REVIEW,
    SETTLED,
    CANCELLED;

    /** True while deals change the score. */
    boolean scores() {
        return this == RUNNING || this == SETTLING;
    }
}
