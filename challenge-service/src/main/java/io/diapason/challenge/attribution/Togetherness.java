package io.diapason.challenge.attribution;

/** Whose counted touches a won deal has. {@code BOTH} reads "both took part". */
public enum Togetherness {
    SALES_ONLY,
    BOTH,
    MARKETING_ONLY,
    UNTOUCHED
}
