package io.diapason.persona.persona;

/** The five sides of a buyer. Brakes, what holds the buyer back, are what sales tips answer. */
public enum Facet {
    LOOK,
    BRAKES,
    MOTIVATIONS,
    NEEDS,
    KNOWLEDGE
}
