package io.diapason.platform.net;

/** A call that brought no answer. The message names the reason and never the URL, which may be a secret. */
public final class Undelivered extends RuntimeException {
    private final Reason reason;

    /** Why; the first four are about the URL and do not pass with time. */
    public enum Reason {
        NOT_A_PLAIN_URL,
        NOT_HTTPS,
        UNUSUAL_PORT,
        INSIDE,
        UNKNOWN_HOST,
        NO_CONNECTION,
        NOT_TRUSTED,
        TIMEOUT
    }

    Undelivered(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
