package io.diapason.challenge.ledger;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Balances as they stood after each so many lines. */
@ApplicationScoped
class SnapshotStore {
    private final Sql sql;

    SnapshotStore(Sql sql) {
        this.sql = sql;
    }

    void take(UUID ledger, long seq, Instant at, Balances balances) {
        List<Map.Entry<Figure, BigDecimal>> amounts =
                balances.amounts().entrySet().stream().toList();
        sql.update(
                """
                insert into ledger_snapshots (ledger_id, seq, at, dimensions, keys, amounts)
                values (?, ?, ?::timestamptz, ?, ?, ?)""",
                ledger,
                seq,
                at,
                amounts.stream().map(one -> one.getKey().dimension().code()).toArray(String[]::new),
                amounts.stream().map(one -> one.getKey().key()).toArray(String[]::new),
                amounts.stream().map(Map.Entry::getValue).toArray(BigDecimal[]::new));
    }

    /** The latest snapshot not after the instant; empty balances when there is none. */
    Balances before(UUID ledger, Instant instant) {
        Balances found = sql.one(
                """
                select seq, at, dimensions, keys, amounts from ledger_snapshots
                where ledger_id = ? and at <= ?::timestamptz order by at desc, seq desc limit 1""",
                row -> {
                    String[] dimensions = (String[]) row.getArray("dimensions").getArray();
                    String[] keys = (String[]) row.getArray("keys").getArray();
                    BigDecimal[] values = (BigDecimal[]) row.getArray("amounts").getArray();
                    Map<Figure, BigDecimal> amounts = new HashMap<>();
                    for (int i = 0; i < keys.length; i++) {
                        amounts.put(new Figure(Dimension.of(dimensions[i]), keys[i]), values[i]);
                    }
                    return new Balances(row.getLong("seq"), Sql.instant(row, "at"), amounts);
                },
                ledger,
                instant);
        return found == null ? Balances.EMPTY : found;
    }
}
