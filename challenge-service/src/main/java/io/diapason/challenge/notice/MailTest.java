package io.diapason.challenge.notice;

import io.diapason.challenge.notice.mail.Answer;
import io.diapason.challenge.notice.mail.MailNow;
import io.diapason.challenge.notice.mail.Message;
import io.diapason.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Words a letter that says nothing but that letters arrive. */
@ApplicationScoped
class MailTest {
    private final MailNow now;
    private final Ids ids;

    MailTest(MailNow now, Ids ids) {
        this.now = now;
        this.ids = ids;
    }

    Answer send(UUID person, String to, Letter words) {
        UUID id = ids.next();
        return now.send(
                new Message(id, person, "test:" + id, to, words.testSubject(), words.testText(), words.testHtml(), 0));
    }
}
