package io.diapason.challenge.notice.mail;

/** What became of one attempt to send one letter. */
sealed interface Answer {
    /** The server took it. */
    record Accepted() implements Answer {}

    /** The server will never take it for this recipient (5xx). */
    record Refused(String words) implements Answer {}

    /** Not now for this recipient (4xx). */
    record Later(String words) implements Answer {}

    /** The server is away, too slow, or wants nothing of us: nothing was decided about the letter. */
    record Away(String words) implements Answer {}
}
