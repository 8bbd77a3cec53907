package io.diapason.challenge.crm.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows merges of deals to the one that is left: a into b, b into c leaves c. In a circle the oldest merge is void, since
 * what was said later contradicts it.
 */
public final class Merges {
    private Merges() {}

    /** For each deal that is no more, the deal that stands for it; {@code merged} holds the known "mergedInto" of each. */
    public static Map<String, String> survivors(Map<String, Known> merged) {
        Map<String, Known> valid = new HashMap<>(merged);
        valid.values().removeIf(known -> known.value() == null);
        merged.keySet().stream().sorted().forEach(start -> openCircle(start, valid));
        Map<String, String> survivors = new HashMap<>();
        for (String gone : valid.keySet()) {
            survivors.put(gone, end(gone, valid));
        }
        return survivors;
    }

    private static void openCircle(String start, Map<String, Known> valid) {
        Set<String> seen = new HashSet<>();
        String oldest = start;
        String at = start;
        while (seen.add(at)) {
            String next = into(at, valid);
            if (next == null) {
                return;
            }
            oldest = isOlder(at, oldest, valid) ? at : oldest;
            at = next;
        }
        if (at.equals(start)) {
            valid.remove(oldest);
        }
    }

    private static boolean isOlder(String one, String other, Map<String, Known> valid) {
        Known first = valid.get(one);
        Known second = valid.get(other);
        return first != null && second != null && first.isBefore(second);
    }

    private static String end(String gone, Map<String, Known> valid) {
        String at = gone;
        for (String next = into(at, valid); next != null; next = into(at, valid)) {
            at = next;
        }
        return at;
    }

    private static @Nullable String into(String deal, Map<String, Known> valid) {
        Known known = valid.get(deal);
        return known == null ? null : known.value();
    }
}
