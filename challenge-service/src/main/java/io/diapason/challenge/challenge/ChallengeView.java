package io.diapason.challenge.challenge;

import io.diapason.challenge.attribution.TouchModel;
import io.diapason.challenge.people.absence.Key;
import io.diapason.challenge.roster.Department;
import io.diapason.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A challenge as callers read it. */
@Schema(name = "Challenge")
record ChallengeView(
        UUID id,
        String name,
        ChallengeStatus status,
        ObjectiveView objective,
        LocalDate startsOn,
        LocalDate endsOn,
        TouchModel attributionModel,
        List<MetricView> metrics,
        List<PrizeView> prizes,
        List<SquadView> squads,
        List<String> touchKinds,
        int lookbackDays,
        int settlingDays,
        String rulesHash,
        List<SignatureView> signatures,
        List<SignatureView> settlementSignatures,
        Instant createdAt,
        @Nullable Instant settledAt,
        boolean sample,
        @Nullable Instant updatedAt,
        @Nullable SignerView updatedBy,
        long version) {

    @Schema(name = "ChallengeObjective")
    record ObjectiveView(Objective.Metric metric, Money target) {}

    @Schema(name = "ChallengeMetric")
    record MetricView(
            Department department, Objective.Metric metric, String baseline, String target, BigDecimal weight) {}

    @Schema(name = "ChallengePrize")
    record PrizeView(int rank, Money amount) {}

    @Schema(name = "ChallengeSquad")
    record SquadView(UUID id, String name, List<UUID> memberIds, BigDecimal share) {}

    @Schema(name = "Signature")
    record SignatureView(
            Department department, SignerView by, @Nullable SignerView inPlaceOf, Instant at) {
        static SignatureView of(Signature signature) {
            Key.Holder holder = signature.inPlaceOf();
            return new SignatureView(
                    signature.department(),
                    new SignerView(signature.byId(), signature.byName()),
                    holder == null ? null : new SignerView(holder.id(), holder.name()),
                    signature.at());
        }
    }

    @Schema(name = "Signer")
    record SignerView(UUID id, String name) {}

    static ChallengeView of(Challenge challenge) {
        Rules rules = challenge.rules();
        LastChange last = challenge.lastChange();
        return new ChallengeView(
                challenge.id(),
                challenge.name(),
                challenge.status(),
                new ObjectiveView(rules.objective().metric(), rules.objective().target()),
                rules.startsOn(),
                rules.endsOn(),
                rules.attributionModel(),
                rules.metrics().stream()
                        .map(m -> new MetricView(
                                m.department(),
                                m.metric(),
                                m.baseline().toPlainString(),
                                m.target().toPlainString(),
                                m.weight()))
                        .toList(),
                rules.prizes().stream()
                        .map(p -> new PrizeView(p.rank(), p.amount()))
                        .toList(),
                rules.squads().stream()
                        .map(s -> new SquadView(s.id(), s.name(), s.memberIds(), s.share()))
                        .toList(),
                List.copyOf(new TreeSet<>(rules.counting().kinds())),
                rules.counting().lookbackDays(),
                rules.settlingDays(),
                rules.hash(),
                signatures(challenge, Signature.Purpose.RULES),
                signatures(challenge, Signature.Purpose.SETTLEMENT),
                challenge.createdAt(),
                challenge.settledAt(),
                challenge.sample(),
                last == null ? null : last.at(),
                last == null ? null : new SignerView(last.byId(), last.byName()),
                challenge.version());
    }

    private static List<SignatureView> signatures(Challenge challenge, Signature.Purpose purpose) {
        return challenge.signed(purpose).stream().map(SignatureView::of).toList();
    }
}
