package io.diapason.challenge.notice.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail to one person; its words are frozen when it is queued, so that a repeat is the same letter. What nobody may
 * read in the queue is its secret: sealed there, and put in the place of {@link #SECRET} when it is sent.
 */
public record Message(
        UUID id,
        UUID person,
        String purpose,
        String address,
        String subject,
        String text,
        String html,
        int tries,
        @Nullable String secret) {
    /** Where the secret goes in the words. */
    public static final String SECRET = "[[secret]]";

    public Message(
            UUID id, UUID person, String purpose, String address, String subject, String text, String html, int tries) {
        this(id, person, purpose, address, subject, text, html, tries, null);
    }
}
