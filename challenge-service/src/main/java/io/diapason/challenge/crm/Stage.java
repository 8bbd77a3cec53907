package io.diapason.challenge.crm;

/** Where a deal stands. */
public enum Stage {
    OPEN,
    WON,
    LOST
}
