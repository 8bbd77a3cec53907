package io.diapason.gateway.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The next offset of every partition: where a stream stands in all topics at once. Written compactly as the id of an
 * event, it lets any replica go on from there (docs/decisions, live streams).
 */
final class Positions {
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Integer> places = new HashMap<>();
    private final long[] next;

    private Positions(List<TopicPartition> sorted, long[] next) {
        this.partitions = sorted;
        this.next = next;
        for (int i = 0; i < sorted.size(); i++) {
            places.put(sorted.get(i), i);
        }
    }

    static Positions of(Map<TopicPartition, Long> offsets) {
        List<TopicPartition> sorted = offsets.keySet().stream().sorted(ORDER).toList();
        return new Positions(sorted, sorted.stream().mapToLong(offsets::get).toArray());
    }

    Positions copy() {
        return new Positions(partitions, next.clone());
    }

    List<TopicPartition> partitions() {
        return partitions;
    }

    long of(TopicPartition partition) {
        Integer place = places.get(partition);
        return place == null ? 0 : next[place];
    }

    void passed(TopicPartition partition, long offset) {
        Integer place = places.get(partition);
        if (place != null) {
            next[place] = Math.max(next[place], offset + 1);
        }
    }

    /** Steps back to an event that was read but not sent yet. */
    void before(TopicPartition partition, long offset) {
        Integer place = places.get(partition);
        if (place != null) {
            next[place] = Math.min(next[place], offset);
        }
    }

    /** True when every position of this is at or after that of {@code other}. */
    boolean reaches(Positions other) {
        for (int i = 0; i < next.length; i++) {
            if (next[i] < other.next[i]) {
                return false;
            }
        }
        return true;
    }

    String encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(next.length * 3);
        for (long offset : next) {
            long rest = offset;
            while (rest > 0x7f) {
                out.write((int) (rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            out.write((int) rest);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    /** Reads an id for the same partitions; null when it is not one. */
    @Nullable
    Positions decode(String id) {
        try {
            ByteBuffer in = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
            long[] read = new long[next.length];
            for (int i = 0; i < read.length; i++) {
                read[i] = varint(in);
            }
            return in.hasRemaining() ? null : new Positions(partitions, read);
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException notOurs) {
            return null;
        }
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte part = in.get();
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("too long");
    }
}
