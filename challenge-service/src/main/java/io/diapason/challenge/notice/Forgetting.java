package io.diapason.challenge.notice;

import io.diapason.challenge.Chore;
import io.diapason.challenge.notice.elsewhere.Elsewhere;
import io.diapason.challenge.notice.mail.MessageStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets old letters, which hold names, after three months, and notices after thirteen: they are the mark that somebody
 * was told, and no matter is open that long.
 */
@ApplicationScoped
class Forgetting implements Chore {
    private static final Duration LETTERS = Duration.ofDays(90);
    private static final Duration NOTICES = Duration.ofDays(400);
    private static final int MOST = 5000;

    private final NoticeStore notices;
    private final MessageStore letters;
    private final Elsewhere elsewhere;
    private final Clock clock;

    Forgetting(NoticeStore notices, MessageStore letters, Elsewhere elsewhere, Clock clock) {
        this.notices = notices;
        this.letters = letters;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    @Override
    public boolean doSome() {
        Instant now = clock.instant();
        elsewhere.forget(now);
        int gone = letters.forget(now.minus(LETTERS), MOST);
        return Math.max(gone, notices.forget(now.minus(NOTICES), MOST)) == MOST;
    }
}
