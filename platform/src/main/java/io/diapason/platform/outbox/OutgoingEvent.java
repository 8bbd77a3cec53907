package io.diapason.platform.outbox;

import io.diapason.platform.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A fact to be told. {@code aggregate} is the id of the thing it speaks of and, behind the organisation, the key that
 * orders it; {@code sequence} is that thing's version after the change.
 */
public record OutgoingEvent(
        String topic,
        String aggregate,
        EventType type,
        long sequence,
        Object data,
        @Nullable Live live) {

    public static OutgoingEvent of(String topic, String aggregate, EventType type, long sequence, Object data) {
        return new OutgoingEvent(topic, aggregate, type, sequence, data, null);
    }

    public OutgoingEvent withLive(Live shown) {
        return new OutgoingEvent(topic, aggregate, type, sequence, data, shown);
    }
}
