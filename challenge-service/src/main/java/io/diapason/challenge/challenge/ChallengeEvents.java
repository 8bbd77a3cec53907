package io.diapason.challenge.challenge;

import io.diapason.challenge.ledger.Balances;
import io.diapason.challenge.ledger.Figure;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Member;
import io.diapason.platform.event.EventType;
import io.diapason.platform.money.Money;
import io.diapason.platform.outbox.Live;
import io.diapason.platform.outbox.Outbox;
import io.diapason.platform.outbox.OutgoingEvent;
import io.diapason.platform.web.Kebab;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What challenges tell: to screens that something moved, to compensation that one is settled. */
@ApplicationScoped
class ChallengeEvents {
    private static final String TOPIC = "diapason.challenge";
    private static final EventType STANDINGS = EventType.of("io.diapason.challenge.standings-changed.v1");
    private static final EventType CHANGED = EventType.of("io.diapason.challenge.challenge-changed.v1");
    private static final EventType SETTLED = EventType.of("io.diapason.challenge.challenge-settled.v1");
    private static final String EVERYBODY = "org";

    private final Outbox outbox;

    ChallengeEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    record Amount(String amount, String currency) {
        static Amount of(BigDecimal amount, Money like) {
            return new Amount(
                    amount.setScale(like.digits(), RoundingMode.HALF_UP).toPlainString(), like.currency());
        }
    }

    record StandingsChanged(UUID challengeId, Amount total, BigDecimal attainment, long ledgerVersion) {}

    record ChallengeChanged(UUID challengeId, String status, List<String> signedBy) {}

    record SettledPrize(
            int rank,
            String amount,
            String currency,
            @Nullable UUID squadId,
            List<UUID> memberIds,
            List<SettledMember> members) {}

    /** Whom a prize belongs to, as the roster knew the person that day: a payout needs a name and an account. */
    record SettledMember(
            UUID id,
            @Nullable UUID userId,
            String name,
            @Nullable Department department) {
        static SettledMember of(Member member) {
            return new SettledMember(member.id(), member.userId(), member.name(), member.department());
        }
    }

    record ChallengeSettled(
            UUID challengeId,
            String name,
            Instant settledAt,
            boolean gateOpen,
            String currency,
            String total,
            String target,
            List<SettledPrize> prizes) {}

    void standingsChanged(Challenge challenge, long seq, Balances balances) {
        Money target = challenge.rules().objective().target();
        BigDecimal total = balances.of(Figure.TOTAL);
        StandingsChanged data = new StandingsChanged(
                challenge.id(),
                Amount.of(total, target),
                total.divide(target.amount(), MathContext.DECIMAL64).setScale(4, RoundingMode.HALF_UP),
                seq);
        outbox.append(OutgoingEvent.of(TOPIC, challenge.id().toString(), STANDINGS, seq, data)
                .withLive(new Live("standings.changed", path(challenge) + "/standings", EVERYBODY)));
    }

    void challengeChanged(Challenge challenge) {
        List<String> signedBy = challenge.signatures().stream()
                .map(signature -> signature.purpose().name().toLowerCase(Locale.ROOT) + ":"
                        + signature.department().name().toLowerCase(Locale.ROOT))
                .toList();
        ChallengeChanged data = new ChallengeChanged(challenge.id(), Kebab.of(challenge.status()), signedBy);
        outbox.append(OutgoingEvent.of(TOPIC, challenge.id().toString(), CHANGED, challenge.version(), data)
                .withLive(new Live("challenge.changed", path(challenge), EVERYBODY)));
    }

    void inboxOfHeadsChanged(Challenge challenge) {
        ChallengeChanged data = new ChallengeChanged(challenge.id(), Kebab.of(challenge.status()), List.of());
        outbox.append(OutgoingEvent.of(TOPIC, challenge.id().toString(), CHANGED, challenge.version(), data)
                .withLive(new Live("inbox.changed", "/api/v1/inbox", "role:manager")));
    }

    void settled(Challenge challenge, ChallengeSettled data) {
        outbox.append(OutgoingEvent.of(TOPIC, challenge.id().toString(), SETTLED, challenge.version(), data));
    }

    private static String path(Challenge challenge) {
        return "/api/v1/challenges/" + challenge.id();
    }
}
