package io.diapason.compensation.payout;

import io.diapason.platform.tenant.TenantIdConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** The tables of this feature; see V001__payouts.sql. Filled field by field by {@link PayoutStore} and nobody else. */
@NullUnmarked
final class PayoutRows {
    private PayoutRows() {}

    @Entity(name = "SettlementRow")
    @Table(name = "settlements")
    static class SettlementRow {
        @Id
        @Column(name = "challenge_id")
        UUID challengeId;

        @TenantId
        @Convert(converter = TenantIdConverter.class)
        @Column(name = "organisation_id")
        String organisationId;

        String name;

        @Column(name = "settled_at")
        Instant settledAt;

        @Column(name = "gate_open")
        boolean gateOpen;

        long revision;
        int payouts;
        int approved;
    }

    @Entity(name = "PayoutRow")
    @Table(name = "payouts")
    static class PayoutRow {
        @Id
        UUID id;

        @TenantId
        @Convert(converter = TenantIdConverter.class)
        @Column(name = "organisation_id")
        String organisationId;

        @Column(name = "challenge_id")
        UUID challengeId;

        @Column(name = "prize_rank")
        int prizeRank;

        @Column(name = "squad_id")
        UUID squadId;

        @Column(name = "member_id")
        UUID memberId;

        @Column(name = "user_id")
        UUID userId;

        @Column(name = "member_name")
        String memberName;

        String department;

        @Column(name = "amount_sealed")
        String amountSealed;

        String currency;

        @Column(name = "created_at")
        Instant createdAt;

        @Column(name = "approved_by")
        UUID approvedBy;

        @Column(name = "approved_by_name")
        String approvedByName;

        @Column(name = "approved_at")
        Instant approvedAt;

        @Version
        long version;
    }
}
