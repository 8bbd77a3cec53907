package io.diapason.persona.persona;

/** Where a persona's latest version stands. */
public enum PersonaState {
    DRAFT,
    PUBLISHED
}
