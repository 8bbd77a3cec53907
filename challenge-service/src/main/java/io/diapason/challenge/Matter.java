package io.diapason.challenge;

/** One thing that waits, and for whom: what the inbox shows and notices tell. */
public record Matter(WaitingItem item, Audience audience) {}
