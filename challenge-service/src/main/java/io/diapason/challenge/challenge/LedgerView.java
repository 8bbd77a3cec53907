package io.diapason.challenge.challenge;

import io.diapason.challenge.crm.DealFacts;
import io.diapason.challenge.ledger.Entry;
import io.diapason.challenge.roster.Department;
import io.diapason.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lines of the ledger as callers read them, and what stands behind a figure. */
final class LedgerView {
    private LedgerView() {}

    @Schema(name = "LedgerEntry")
    record EntryView(
            String id,
            long seq,
            Instant at,

            @Schema(
                    implementation = String.class,
                    enumeration = {"credit", "reversal"})
            Entry.Kind kind,

            @Schema(implementation = Department.class) @Nullable
            String department,

            @Nullable UUID memberId,
            @Nullable UUID squadId,
            DealRefView deal,
            String split,
            Money amount,
            CauseView cause,
            LocalDate effectiveOn) {

        /** A member who may not be named with a figure is left out of the line. */
        static EntryView of(Challenge challenge, Entry entry, @Nullable DealFacts deal, Visibility.Shown shown) {
            UUID member = entry.line().memberId();
            return new EntryView(
                    challenge.id() + "-" + entry.seq(),
                    entry.seq(),
                    entry.at(),
                    entry.kind(),
                    entry.line().department(),
                    shown.mayName(member) ? member : null,
                    entry.line().squadId(),
                    new DealRefView(entry.line().dealId(), deal == null ? null : deal.name()),
                    entry.line().split(),
                    StandingsView.like(challenge.rules().objective().target(), entry.amount()),
                    new CauseView(
                            entry.cause().kind(),
                            entry.cause().deliveryId(),
                            entry.cause().eventId(),
                            entry.cause().occurredAt()),
                    entry.line().effectiveOn());
        }
    }

    @Schema(name = "LedgerDeal")
    record DealRefView(UUID id, @Nullable String name) {}

    @Schema(name = "LedgerCause")
    record CauseView(
            String kind,
            @Nullable String deliveryId,
            @Nullable String eventId,
            Instant occurredAt) {}

    /**
     * Behind a figure: its deals with their lines and the touches that share them. {@code replayed} is the same figure
     * computed again from those touches; both agree, or the ledger is wrong.
     */
    @Schema(name = "Explanation")
    record ExplanationView(
            String figure,
            String formula,
            Instant asOf,
            Money value,
            List<ExplainedDealView> deals,
            @Nullable String nextCursor) {}

    @Schema(name = "ExplainedDeal")
    record ExplainedDealView(
            DealRefView deal, Money amount, Money replayed, List<EntryView> entries, List<InputView> inputs) {}

    @Schema(name = "ExplanationInput")
    record InputView(
            UUID touchId,
            String kind,
            @Schema(implementation = Department.class) String department,
            @Nullable UUID memberId,
            Instant occurredAt,
            BigDecimal weight,
            Money credit) {}
}
