package io.diapason.challenge;

import java.util.List;

/** A feature's contribution to the inbox and to notices: all that waits in the current organisation, within a transaction. */
public interface Waiting {
    List<Matter> matters();
}
