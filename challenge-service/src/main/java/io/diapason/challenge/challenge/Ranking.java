package io.diapason.challenge.challenge;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ranks squads by score, highest first; equals share the rank (1, 1, 3). */
public final class Ranking {
    private Ranking() {}

    public static Map<UUID, Integer> of(Map<UUID, BigDecimal> scores) {
        List<Map.Entry<UUID, BigDecimal>> sorted = scores.entrySet().stream()
                .sorted(Map.Entry.<UUID, BigDecimal>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Map<UUID, Integer> ranks = new LinkedHashMap<>();
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            boolean tied = i > 0
                    && sorted.get(i).getValue().compareTo(sorted.get(i - 1).getValue()) == 0;
            rank = tied ? rank : i + 1;
            ranks.put(sorted.get(i).getKey(), rank);
        }
        return ranks;
    }
}
