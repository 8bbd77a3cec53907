package io.diapason.challenge.notice.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Date;

/** Sends a letter past the queue, for whoever wants to know at once what the server says. */
@ApplicationScoped
public class MailNow {
    private final MailSettings settings;
    private final MessageStore store;
    private final Clock clock;

    MailNow(MailSettings settings, MessageStore store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    public Answer send(Message letter) {
        try (SmtpLine line = new SmtpLine(settings)) {
            return line.send(new Outgoing(letter, store.messageId(letter), Date.from(clock.instant()), null, null));
        }
    }
}
