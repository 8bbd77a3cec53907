package io.diapason.challenge.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The running totals of a ledger at one moment: always the sum of its entries up to {@code seq}. */
public record Balances(long seq, @Nullable Instant lastAt, Map<Figure, BigDecimal> amounts) {
    public static final Balances EMPTY = new Balances(0, null, Map.of());

    public BigDecimal of(Figure figure) {
        return amounts.getOrDefault(figure, BigDecimal.ZERO);
    }

    /** All of one dimension, by key. */
    public Map<String, BigDecimal> by(Dimension dimension) {
        Map<String, BigDecimal> found = new TreeMap<>();
        amounts.forEach((figure, amount) -> {
            if (figure.dimension() == dimension && amount.signum() != 0) {
                found.put(figure.key(), amount);
            }
        });
        return found;
    }

    /** What a line adds to each dimension it belongs to. */
    public static void add(Map<Figure, BigDecimal> sums, Line line, BigDecimal amount) {
        String department = line.department();
        sums.merge(Figure.TOTAL, amount, BigDecimal::add);
        sums.merge(Figure.department(department == null ? Figure.NONE : department), amount, BigDecimal::add);
        sums.merge(Figure.split(line.split()), amount, BigDecimal::add);
        sums.merge(new Figure(Dimension.DAY, line.effectiveOn().toString()), amount, BigDecimal::add);
        if (line.memberId() != null) {
            sums.merge(new Figure(Dimension.MEMBER, line.memberId().toString()), amount, BigDecimal::add);
        }
        if (line.squadId() != null) {
            sums.merge(new Figure(Dimension.SQUAD, line.squadId().toString()), amount, BigDecimal::add);
        }
    }

    Balances plus(Iterable<Entry> entries) {
        Map<Figure, BigDecimal> sums = new HashMap<>(amounts);
        long last = seq;
        Instant at = lastAt;
        for (Entry entry : entries) {
            add(sums, entry.line(), entry.amount());
            last = entry.seq();
            at = entry.at();
        }
        return new Balances(last, at, sums);
    }
}
