package io.diapason.challenge.crm.history;

/** What a fact may speak of. */
public enum Subject {
    DEAL,
    TOUCH,
    CAMPAIGN,
    LEAD
}
