package io.diapason.challenge.crm.picture;

import java.util.UUID;

/** A person whom an owner of the CRM may well be, and why. */
record Suggestion(UUID memberId, Reason reason) {
    /** Strongest first. */
    enum Reason {
        /** The owner's name is the person's e-mail address. */
        SAME_EMAIL,
        /** The same words, in any order, accents aside. */
        SAME_NAME,
        /** Written as the person's address begins, before the @. */
        EMAIL_NAME,
        /** Many letters in common. */
        NEAR_NAME
    }
}
