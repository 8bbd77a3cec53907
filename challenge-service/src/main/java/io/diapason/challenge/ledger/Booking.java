package io.diapason.challenge.ledger;

import io.diapason.challenge.crm.Cause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings a deal's lines from what is booked to what should be: reversals of what no longer holds, then new credits. */
public final class Booking {
    private Booking() {}

    /** What to write; nothing when both agree, whatever was repeated. Amounts of zero are no lines. */
    public static List<Posting> difference(Map<Line, BigDecimal> booked, Map<Line, BigDecimal> wanted, Cause cause) {
        List<Posting> postings = new ArrayList<>();
        booked.forEach((line, amount) -> {
            if (amount.signum() != 0 && !same(amount, wanted.get(line))) {
                postings.add(new Posting(Entry.Kind.REVERSAL, line, amount.negate(), cause));
            }
        });
        wanted.forEach((line, amount) -> {
            if (amount.signum() != 0 && !same(amount, booked.get(line))) {
                postings.add(new Posting(Entry.Kind.CREDIT, line, amount, cause));
            }
        });
        return postings;
    }

    private static boolean same(BigDecimal amount, @Nullable BigDecimal other) {
        return other != null && amount.compareTo(other) == 0;
    }
}
