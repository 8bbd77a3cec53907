package io.diapason.gateway.live;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hands changes to the open streams. One lock orders joining and sending, so that no stream misses what falls between. */
final class Fan {
    static final int MOST_PER_PERSON = 10;

    private final Clock clock;
    private final Map<UUID, Set<Stream>> byOrganisation = new HashMap<>();
    private final Map<String, Integer> byPerson = new HashMap<>();
    private final Pace pace = new Pace();
    private @Nullable Positions read;
    private @Nullable Recent recent;

    Fan(Clock clock) {
        this.clock = clock;
    }

    synchronized void begin(Positions start) {
        read = start.copy();
        recent = new Recent(start.copy());
        String position = start.encode();
        all().forEach(stream -> stream.resync(position));
    }

    /** What was read since the last call; also called with nothing when something held is due. */
    synchronized void arrived(List<LiveEvent> events, Positions upTo, long nanos) {
        Recent memory = Objects.requireNonNull(recent);
        long now = clock.millis();
        events.forEach(event -> memory.add(event, now));
        read = upTo.copy();
        List<LiveEvent> out = pace.release(events, nanos);
        if (out.isEmpty()) {
            return;
        }
        String position = pace.safe(upTo).encode();
        Map<UUID, List<LiveEvent>> mine = out.stream().collect(Collectors.groupingBy(LiveEvent::organisation));
        mine.forEach((organisation, those) ->
                byOrganisation.getOrDefault(organisation, Set.of()).forEach(stream -> stream.offer(those, position)));
    }

    synchronized long waitMillis(long nanos, long idle) {
        return pace.waitMillis(nanos, idle);
    }

    /** False when the person has too many streams already. */
    synchronized boolean join(Stream stream, @Nullable String lastId) {
        String person = stream.interest().caller().caller();
        if (byPerson.getOrDefault(person, 0) >= MOST_PER_PERSON) {
            return false;
        }
        byPerson.merge(person, 1, Integer::sum);
        byOrganisation
                .computeIfAbsent(stream.interest().caller().organisation().id(), o -> new LinkedHashSet<>())
                .add(stream);
        catchUp(stream, lastId);
        return true;
    }

    private void catchUp(Stream stream, @Nullable String lastId) {
        Positions now = read;
        Recent memory = recent;
        if (now == null || memory == null) {
            return; // the topics are not read yet; a resync follows when they are
        }
        String position = pace.safe(now).encode();
        Positions from = lastId == null ? now : now.decode(lastId);
        if (from == null || !memory.covers(from) || !now.reaches(from)) {
            stream.resync(position);
            return;
        }
        stream.begin(lastId == null ? position : lastId);
        stream.offer(memory.since(from), position);
    }

    synchronized void leave(Stream stream) {
        UUID organisation = stream.interest().caller().organisation().id();
        Set<Stream> those = byOrganisation.get(organisation);
        if (those != null && those.remove(stream)) {
            byPerson.computeIfPresent(stream.interest().caller().caller(), (p, n) -> n == 1 ? null : n - 1);
            if (those.isEmpty()) {
                byOrganisation.remove(organisation);
            }
        }
    }

    synchronized @Nullable String position() {
        return read == null ? null : pace.safe(read).encode();
    }

    synchronized List<Stream> all() {
        List<Stream> found = new ArrayList<>();
        byOrganisation.values().forEach(found::addAll);
        return found;
    }
}
