package io.diapason.platform.inbox;

import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a dependency that is away, which passes by itself, from an event that is wrong, which does not. */
final class Transient {
    private Transient() {}

    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database && passes(database)) {
                return true;
            }
            boolean unreadable = cause instanceof com.fasterxml.jackson.core.JacksonException;
            if (cause instanceof TimeoutException || (cause instanceof IOException && !unreadable)) {
                return true;
            }
            if (cause instanceof RollbackException && cause.getCause() == null) {
                return true;
            }
        }
        return false;
    }

    /** Connection lost (08), out of resources (53), shutting down (57P), conflict of transactions (40). */
    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57P");
    }
}
