package io.diapason.challenge.notice.mail;

import java.util.UUID;

/** Opens the line to a channel that is not a mailbox. */
public interface HookLines {
    Line open(UUID channel);
}
