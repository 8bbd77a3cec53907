package io.diapason.compensation.payout;

import io.diapason.compensation.payout.PayoutRows.PayoutRow;
import io.diapason.compensation.payout.PayoutRows.SettlementRow;
import io.diapason.platform.crypto.SecretBox;
import io.diapason.platform.money.Money;
import io.diapason.platform.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps settlements and payouts. Amounts are encrypted here on the way in and decrypted on the way out. */
@ApplicationScoped
class PayoutStore {
    /** After every id there is: where the first page begins. */
    static final UUID NEWEST = new UUID(-1, -1);

    private static final String APPROVED = " and p.approvedAt is not null";

    private final EntityManager entities;
    private final SecretBox box;

    PayoutStore(EntityManager entities, SecretBox box) {
        this.entities = entities;
        this.box = box;
    }

    /** What a reader asks for; {@code ownUser} narrows to the approved payouts of that person. */
    record Wanted(
            @Nullable UUID challenge,
            @Nullable PayoutState state,
            @Nullable UUID ownUser) {}

    /** How far the payouts of one challenge are: what its events tell. */
    record Progress(UUID challenge, long revision, int payouts, int approved) {}

    boolean isKnown(UUID challenge) {
        return entities.find(SettlementRow.class, challenge) != null;
    }

    void add(Settlement settlement, List<Payout> payouts) {
        SettlementRow row = new SettlementRow();
        row.challengeId = settlement.challenge();
        row.name = settlement.name();
        row.settledAt = settlement.settledAt();
        row.gateOpen = settlement.gateOpen();
        row.payouts = payouts.size();
        entities.persist(row);
        payouts.forEach(payout -> entities.persist(row(payout)));
    }

    Optional<Payout> find(UUID id) {
        return Optional.ofNullable(entities.find(PayoutRow.class, id)).map(this::payout);
    }

    /** For an approval: others who would approve the same payout wait until this transaction ends. */
    Optional<Payout> lock(UUID id) {
        return Optional.ofNullable(entities.find(PayoutRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(this::payout);
    }

    /** Newest first; {@code before} is the last id of the page before, or {@link #NEWEST}. */
    List<Payout> list(Wanted wanted, UUID before, int limit) {
        StringBuilder where = new StringBuilder("from PayoutRow p where p.id < :before");
        Map<String, Object> values = new HashMap<>(Map.of("before", before));
        if (wanted.challenge() != null) {
            where.append(" and p.challengeId = :challenge");
            values.put("challenge", wanted.challenge());
        }
        if (wanted.state() != null) {
            where.append(wanted.state() == PayoutState.PENDING ? " and p.approvedAt is null" : APPROVED);
        }
        if (wanted.ownUser() != null) {
            where.append(APPROVED).append(" and (p.userId = :own or p.memberId = :own)");
            values.put("own", wanted.ownUser());
        }
        TypedQuery<PayoutRow> query = entities.createQuery(where + " order by p.id desc", PayoutRow.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList().stream()
                .map(this::payout)
                .toList();
    }

    /** For payroll: everything approved, of one challenge or of all, oldest first. */
    List<Payout> approved(@Nullable UUID challenge) {
        return list(new Wanted(challenge, PayoutState.APPROVED, null), NEWEST, Integer.MAX_VALUE)
                .reversed();
    }

    /** Challenges with payouts that wait for an approval, oldest first. */
    List<AwaitedPayouts> awaiting() {
        return entities.createQuery("""
                        select s.challengeId, s.name, s.payouts - s.approved, s.settledAt from SettlementRow s
                        where s.approved < s.payouts order by s.settledAt""", AwaitedPayouts.class)
                .setMaxResults(200)
                .getResultList();
    }

    Progress approve(Payout approved, Payout.Approval approval) {
        PayoutRow row = entities.find(PayoutRow.class, approved.id());
        row.approvedBy = approval.by();
        row.approvedByName = approval.byName();
        row.approvedAt = approval.at();
        SettlementRow settlement =
                entities.find(SettlementRow.class, approved.challenge(), LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(settlement);
        settlement.revision++;
        settlement.approved++;
        return new Progress(settlement.challengeId, settlement.revision, settlement.payouts, settlement.approved);
    }

    private PayoutRow row(Payout payout) {
        PayoutRow row = new PayoutRow();
        row.id = payout.id();
        row.challengeId = payout.challenge();
        row.prizeRank = payout.rank();
        row.squadId = payout.squad();
        row.memberId = payout.beneficiary().member();
        row.userId = payout.beneficiary().user();
        row.memberName = payout.beneficiary().name();
        row.department = payout.beneficiary().department();
        row.amountSealed = box.seal(payout.amount().amount().toPlainString(), owner(payout.id()));
        row.currency = payout.amount().currency();
        row.createdAt = payout.createdAt();
        return row;
    }

    private Payout payout(PayoutRow row) {
        String challengeName = entities.find(SettlementRow.class, row.challengeId).name;
        return new Payout(
                row.id,
                row.challengeId,
                challengeName,
                row.prizeRank,
                row.squadId,
                new Settlement.Beneficiary(row.memberId, row.userId, row.memberName, row.department),
                Money.of(box.open(row.amountSealed, owner(row.id)), row.currency),
                row.createdAt,
                row.approvedAt == null
                        ? null
                        : new Payout.Approval(row.approvedBy, row.approvedByName, row.approvedAt));
    }

    /** Binds a sealed amount to its line: copied to another line or organisation it cannot be opened. */
    private static String owner(UUID payout) {
        return TenantScope.current() + ":" + payout;
    }
}
