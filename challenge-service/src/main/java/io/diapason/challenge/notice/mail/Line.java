package io.diapason.challenge.notice.mail;

/** A way on which letters go out one after the other. Used by one thread. */
public interface Line extends AutoCloseable {
    Answer send(Outgoing letter);

    @Override
    default void close() {}
}
