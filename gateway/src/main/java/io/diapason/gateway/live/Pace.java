package io.diapason.gateway.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** At most 20 changes of one subject a second: the first goes at once, of those within 50 ms after it the newest. */
final class Pace {
    private static final long GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Map<LiveEvent.Subject, Long> sentAt = new HashMap<>();
    private final Map<LiveEvent.Subject, LiveEvent> held = new HashMap<>();

    /** What of these, and of those held before, goes out now. */
    List<LiveEvent> release(List<LiveEvent> arrived, long now) {
        List<LiveEvent> out = new ArrayList<>();
        for (LiveEvent event : arrived) {
            LiveEvent.Subject subject = event.subject();
            Long last = sentAt.get(subject);
            if (last == null || now - last >= GAP_NANOS) {
                held.remove(subject);
                sentAt.put(subject, now);
                out.add(event);
            } else {
                held.put(subject, event);
            }
        }
        releaseDue(out, now);
        return out;
    }

    private void releaseDue(List<LiveEvent> out, long now) {
        Iterator<Map.Entry<LiveEvent.Subject, Long>> all = sentAt.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<LiveEvent.Subject, Long> sent = all.next();
            if (now - sent.getValue() < GAP_NANOS) {
                continue;
            }
            LiveEvent due = held.remove(sent.getKey());
            if (due == null) {
                all.remove();
            } else {
                sent.setValue(now);
                out.add(due);
            }
        }
    }

    /** Milliseconds until something held is due; {@code idle} when nothing is. */
    long waitMillis(long now, long idle) {
        long wait = TimeUnit.MILLISECONDS.toNanos(idle);
        for (LiveEvent.Subject subject : held.keySet()) {
            wait = Math.min(wait, GAP_NANOS - (now - sentAt.getOrDefault(subject, now)));
        }
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(wait) + 1);
    }

    /** Where a stream stands that was sent everything but what is held. */
    Positions safe(Positions read) {
        Positions safe = read.copy();
        held.values().forEach(event -> safe.before(event.partition(), event.offset()));
        return safe;
    }
}
