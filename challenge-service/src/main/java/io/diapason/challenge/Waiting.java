package io.diapason.challenge;

import io.diapason.platform.tenant.Caller;
import java.util.List;

/** A feature's contribution to the inbox: what waits for this person. Called in a transaction of the request. */
public interface Waiting {
    List<WaitingItem> waitingFor(Caller caller);
}
