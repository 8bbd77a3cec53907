package io.diapason.challenge.notice.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to send one letter, in the server's words. */
public sealed interface Answer {
    String words();

    /** The server took it. */
    record Accepted(String words) implements Answer {}

    /** The server will never take it for this recipient (5xx). */
    record Refused(String words) implements Answer {}

    /** Not now for this recipient (4xx). */
    record Later(String words) implements Answer {}

    /** The server is away, too slow, or wants nothing of us: nothing was decided about the letter. */
    record Away(String words, @Nullable Duration pause) implements Answer {}
}
