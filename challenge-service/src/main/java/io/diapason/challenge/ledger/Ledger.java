package io.diapason.challenge.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The append-only score ledgers of the current organisation, one a challenge. Every call belongs to the caller's
 * transaction; writers of one ledger take turns.
 */
public interface Ledger {
    /** Opens an empty ledger. */
    void open(UUID ledger);

    /** Waits for the turn to write, so that what is read next is still so when it is written. */
    void lock(UUID ledger);

    /** What is booked for these deals, net, by line. */
    Map<UUID, Map<Line, BigDecimal>> booked(UUID ledger, Collection<UUID> deals);

    /** Writes the lines in their order and gives the last number; balances and snapshots follow in the same act. */
    long append(UUID ledger, List<Posting> postings, Instant at);

    Balances now(UUID ledger);

    /** The balances as they stood at a past instant, that instant included. */
    Balances at(UUID ledger, Instant instant);

    /** Entries newest first, before the given number; all conditions that are given must hold. */
    List<Entry> page(UUID ledger, Filter filter, @Nullable Long before, int limit);

    /** The latest deals credited, newest first, with their net amounts. */
    List<DealTotal> latestDeals(UUID ledger, int limit);

    /** Deals behind a figure, by their latest entry, newest first, before the given number. */
    List<DealTotal> dealsBehind(UUID ledger, Filter filter, @Nullable Long before, int limit);

    /** What entries to show. */
    record Filter(
            @Nullable String department,
            @Nullable UUID memberId,
            @Nullable UUID squadId,
            @Nullable UUID dealId,
            @Nullable String split) {
        public static final Filter ALL = new Filter(null, null, null, null, null);
    }

    /** A deal's net amount among the entries asked for, and its latest entry. */
    record DealTotal(UUID dealId, BigDecimal amount, long lastSeq, Instant lastAt) {}
}
