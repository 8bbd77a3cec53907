package io.diapason.challenge.notice;

import io.diapason.challenge.notice.mail.MessageStore;
import java.util.List;

/** How the organisation's e-mail stands, for an admin: counts, and the last letters that did not arrive. */
record MailView(
        boolean available,
        String host,
        String from,
        MessageStore.Standing queue,
        List<MessageStore.Refusal> refusals) {}
