package io.diapason.challenge.ledger;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledgers in PostgreSQL: one round trip a table for a batch, whatever the size of the ledger. */
@ApplicationScoped
class LedgerStore implements Ledger {
    static final int SNAPSHOT_EACH = 10_000;
    private static final int STEPS = 500;

    private final Sql sql;
    private final SnapshotStore snapshots;

    LedgerStore(Sql sql, SnapshotStore snapshots) {
        this.sql = sql;
        this.snapshots = snapshots;
    }

    @Override
    public void open(UUID ledger) {
        sql.update("insert into ledgers (id) values (?)", ledger);
    }

    @Override
    public void lock(UUID ledger) {
        sql.one("select last_seq from ledgers where id = ? for update", row -> row.getLong(1), ledger);
    }

    @Override
    public Map<UUID, Map<Line, BigDecimal>> booked(UUID ledger, Collection<UUID> deals) {
        // by key, one deal after the other: the planner reads the whole ledger for "= any" while it has no statistics
        Map<UUID, Map<Line, BigDecimal>> booked = new HashMap<>();
        sql.list(
                        """
                        select e.* from unnest(?::uuid[]) as wanted (deal_id) cross join lateral (
                            select deal_id, department, member_id, squad_id, split, effective_on, sum(amount) as amount
                            from ledger_entries where ledger_id = ? and deal_id = wanted.deal_id
                            group by deal_id, department, member_id, squad_id, split, effective_on
                            having sum(amount) <> 0) e""",
                        row -> Map.entry(EntrySql.line(row), row.getBigDecimal("amount")),
                        deals.toArray(UUID[]::new),
                        ledger)
                .forEach(one -> booked.computeIfAbsent(one.getKey().dealId(), deal -> new HashMap<>())
                        .put(one.getKey(), one.getValue()));
        return booked;
    }

    @Override
    public long append(UUID ledger, List<Posting> postings, Instant at) {
        Head head = sql.one(
                """
                update ledgers set last_seq = last_seq + ?, last_at = greatest(last_at, ?::timestamptz)
                where id = ? returning last_seq, last_at""",
                row -> new Head(row.getLong(1), Objects.requireNonNull(Sql.instant(row, "last_at"))),
                postings.size(),
                EntrySql.precise(at),
                ledger);
        if (head == null) {
            throw new IllegalStateException("there is no ledger " + ledger);
        }
        long first = head.seq() - postings.size() + 1;
        if (!postings.isEmpty()) {
            EntrySql.insert(sql, ledger, postings, first, head.at());
            Map<Figure, BigDecimal> sums = new HashMap<>();
            postings.forEach(posting -> Balances.add(sums, posting.line(), posting.amount()));
            addToBalances(ledger, sums);
            if (head.seq() / SNAPSHOT_EACH > (first - 1) / SNAPSHOT_EACH) {
                snapshots.take(ledger, head.seq(), head.at(), now(ledger));
            }
        }
        return head.seq();
    }

    /** Time never goes back in a ledger: an instant then names the entries up to it. */
    private record Head(long seq, Instant at) {}

    private void addToBalances(UUID ledger, Map<Figure, BigDecimal> sums) {
        List<Figure> figures = sums.keySet().stream()
                .sorted(Comparator.comparing(Figure::dimension).thenComparing(Figure::key))
                .toList();
        sql.update(
                """
                insert into ledger_balances (ledger_id, dimension, key, amount)
                select ?, * from unnest(?::text[], ?::text[], ?::numeric[])
                on conflict (organisation_id, ledger_id, dimension, key)
                do update set amount = ledger_balances.amount + excluded.amount""",
                ledger,
                figures.stream().map(figure -> figure.dimension().code()).toArray(String[]::new),
                figures.stream().map(Figure::key).toArray(String[]::new),
                figures.stream().map(sums::get).toArray(BigDecimal[]::new));
    }

    @Override
    public Balances now(UUID ledger) {
        Balances head = sql.one(
                "select last_seq, last_at from ledgers where id = ?",
                row -> new Balances(row.getLong(1), Sql.instant(row, "last_at"), Map.of()),
                ledger);
        if (head == null) {
            return Balances.EMPTY;
        }
        Map<Figure, BigDecimal> amounts = new HashMap<>();
        sql.list(
                        "select dimension, key, amount from ledger_balances where ledger_id = ?",
                        row -> Map.entry(
                                new Figure(Dimension.of(row.getString(1)), row.getString(2)), row.getBigDecimal(3)),
                        ledger)
                .forEach(one -> amounts.put(one.getKey(), one.getValue()));
        return new Balances(head.seq(), head.lastAt(), amounts);
    }

    @Override
    public Balances at(UUID ledger, Instant instant) {
        Balances snapshot = snapshots.before(ledger, instant);
        Long last = sql.one("""
                select seq from ledger_entries where ledger_id = ? and at <= ?::timestamptz
                order by at desc, seq desc limit 1""", row -> row.getLong(1), ledger, instant);
        // bounded by numbers alone: with the instant as a bound the planner may read all that was written before it
        List<Entry> since = last == null
                ? List.of()
                : sql.list(
                        EntrySql.SELECT + " where ledger_id = ? and seq > ? and seq <= ? order by seq",
                        EntrySql::entry,
                        ledger,
                        snapshot.seq(),
                        last);
        return snapshot.plus(since);
    }

    @Override
    public List<Entry> page(UUID ledger, Filter filter, @Nullable Long before, int limit) {
        return sql.list(
                EntrySql.SELECT + EntrySql.WHERE + " order by seq desc limit ?",
                EntrySql::entry,
                EntrySql.conditions(ledger, filter, before, limit));
    }

    @Override
    public List<DealTotal> latestDeals(UUID ledger, int limit) {
        // by the day of the win: a challenge that caught up on its past has all of it written at one moment
        return sql.list("""
                with latest as (select deal_id from ledger_entries where ledger_id = ?
                    order by effective_on desc, seq desc limit ?)
                select e.deal_id, sum(e.amount) as amount, max(e.seq) as last_seq, max(e.at) as last_at
                from ledger_entries e where e.ledger_id = ? and e.deal_id in (select deal_id from latest)
                group by e.deal_id having sum(e.amount) > 0 order by last_seq desc limit ?""", EntrySql::dealTotal, ledger, limit * 20, ledger, limit);
    }

    /** Walks from the newest line back, so that a page costs what it shows and not what the ledger holds. */
    @Override
    public List<DealTotal> dealsBehind(UUID ledger, Filter filter, @Nullable Long before, int limit) {
        Set<UUID> seen = new HashSet<>();
        List<DealTotal> found = new ArrayList<>();
        Long from = before;
        List<Step> steps;
        do {
            steps = sql.list(
                    "select seq, deal_id from ledger_entries" + EntrySql.WHERE + " order by seq desc limit ?",
                    row -> new Step(row.getLong(1), row.getObject(2, UUID.class)),
                    EntrySql.conditions(ledger, filter, from, STEPS));
            UUID[] met = steps.stream().map(Step::dealId).filter(seen::add).toArray(UUID[]::new);
            // a deal that has a line at or after the cursor stood on a page before
            totals(ledger, filter, met).stream()
                    .filter(deal -> before == null || deal.lastSeq() < before)
                    .forEach(found::add);
            from = steps.isEmpty() ? from : Long.valueOf(steps.getLast().seq());
        } while (steps.size() == STEPS && found.size() < limit);
        return found.subList(0, Math.min(limit, found.size()));
    }

    private record Step(long seq, UUID dealId) {}

    private List<DealTotal> totals(UUID ledger, Filter filter, UUID[] deals) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(deals);
        values.addAll(Arrays.asList(EntrySql.conditions(ledger, filter, null, deals.length)));
        return sql.list("""
                select e.* from unnest(?::uuid[]) as wanted (id) cross join lateral (
                    select deal_id, sum(amount) as amount, max(seq) as last_seq, max(at) as last_at
                    from ledger_entries""" + EntrySql.WHERE + """
                     and deal_id = wanted.id group by deal_id) e
                order by last_seq desc limit ?""", EntrySql::dealTotal, values.toArray());
    }
}
