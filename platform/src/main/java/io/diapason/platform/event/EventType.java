package io.diapason.platform.event;

/** A CloudEvents type, {@code io.diapason.<service>.<noun>-<verb>.v<major>}. */
public record EventType(String value) {
    private static final String FORM = "io\\.diapason\\.[a-z]+\\.[a-z-]+\\.v[1-9][0-9]*";

    public EventType {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not an event type: " + value);
        }
    }

    public static EventType of(String value) {
        return new EventType(value);
    }
}
