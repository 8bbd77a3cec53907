package io.diapason.platform.inbox;

import io.diapason.platform.event.IncomingEvent;
import java.util.List;
import java.util.Set;

/**
 * Applies events. Called in one transaction for one organisation, whose scope is set; events applied before are removed,
 * and those of one key are in order. Throw {@link Poison} for what can never work; anything else is tried again.
 */
public interface EventHandler {
    /** The consumer's name, e.g. {@code challenge-crm}: its group, its mark in the inbox, its dead-letter topic. */
    String consumer();

    Set<String> topics();

    void handle(List<IncomingEvent> batch);
}
