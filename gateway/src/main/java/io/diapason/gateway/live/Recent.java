package io.diapason.gateway.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The changes of the last ten minutes, for streams that were cut: enough for any of them, on any replica. */
final class Recent {
    static final Duration MEMORY = Duration.ofMinutes(10);
    private static final long MOST_CHARACTERS = 32L * 1024 * 1024;

    private final Deque<LiveEvent> events = new ArrayDeque<>();
    private final Positions oldest;
    private long characters;

    /** @param start where reading began: nothing before it is known */
    Recent(Positions start) {
        this.oldest = start;
    }

    void add(LiveEvent event, long nowMillis) {
        events.addLast(event);
        characters += event.json().length();
        LiveEvent first = events.peekFirst();
        while (first != null && (characters > MOST_CHARACTERS || first.at() < nowMillis - MEMORY.toMillis())) {
            events.removeFirst();
            characters -= first.json().length();
            oldest.passed(first.partition(), first.offset());
            first = events.peekFirst();
        }
    }

    /** Whether nothing from there on has been forgotten. */
    boolean covers(Positions from) {
        return from.reaches(oldest);
    }

    /** What came from there on, of each subject the newest only, in order. */
    List<LiveEvent> since(Positions from) {
        Map<LiveEvent.Subject, LiveEvent> newest = new LinkedHashMap<>();
        for (LiveEvent event : events) {
            if (event.offset() >= from.of(event.partition())) {
                newest.remove(event.subject());
                newest.put(event.subject(), event);
            }
        }
        return new ArrayList<>(newest.values());
    }
}
