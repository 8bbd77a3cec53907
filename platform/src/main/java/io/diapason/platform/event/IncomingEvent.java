package io.diapason.platform.event;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as it came from the broker. {@code sequence} is the version of the thing it speaks of; {@code key} orders
 * events; {@code headers} are those of the record.
 */
public record IncomingEvent(
        String id,
        String type,
        UUID organisation,
        String key,
        String subject,
        long sequence,
        Instant time,
        byte[] data,
        Map<String, String> headers) {

    /** The data read tolerantly; what cannot be read will never be readable, so it is {@link Unreadable}. */
    public <T> T data(Class<T> shape) {
        try {
            return EventJson.read(data, shape);
        } catch (IOException broken) {
            throw new Unreadable(id, broken);
        }
    }

    /** The data of an event is not of the shape its type promises. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String id, IOException cause) {
            super("event " + id + " cannot be read", cause);
        }
    }
}
