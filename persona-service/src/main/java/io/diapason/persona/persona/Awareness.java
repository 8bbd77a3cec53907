package io.diapason.persona.persona;

/** How much the buyer knows of one topic, from nothing to everything (Schwartz 1966, five levels). */
public enum Awareness {
    UNAWARE,
    PROBLEM_AWARE,
    SOLUTION_AWARE,
    PRODUCT_AWARE,
    MOST_AWARE
}
