package io.diapason.challenge.roster;

/** The two sides that this product brings together. */
public enum Department {
    SALES,
    MARKETING
}
