package io.diapason.challenge.notice.mail;

import java.util.UUID;

/** One e-mail to one person; its words are frozen when it is queued, so that a repeat is the same letter. */
public record Message(
        UUID id, UUID person, String purpose, String address, String subject, String text, String html, int tries) {}
