package io.diapason.challenge.challenge;

import io.diapason.challenge.Waiting;
import io.diapason.challenge.WaitingItem;
import io.diapason.challenge.roster.Department;
import io.diapason.platform.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Rules to sign and challenges to settle wait for the head whose department has not turned its key. */
@ApplicationScoped
class KeysWaiting implements Waiting {
    private final ChallengeStore challenges;

    KeysWaiting(ChallengeStore challenges) {
        this.challenges = challenges;
    }

    @Override
    public List<WaitingItem> waitingFor(Caller caller) {
        String own = caller.department();
        if (own == null || !caller.has("manager")) {
            return List.of();
        }
        Department department = Department.valueOf(own.toUpperCase(Locale.ROOT));
        return Stream.concat(
                        waiting(ChallengeStatus.DRAFT, Signature.Purpose.RULES, "challenge-signature", department),
                        waiting(
                                ChallengeStatus.SETTLING,
                                Signature.Purpose.SETTLEMENT,
                                "challenge-settlement",
                                department))
                .toList();
    }

    private Stream<WaitingItem> waiting(
            ChallengeStatus status, Signature.Purpose purpose, String kind, Department department) {
        return challenges.page(status, null, 50).stream()
                .filter(challenge ->
                        challenge.signed(purpose).stream().noneMatch(key -> key.department() == department))
                .map(challenge -> new WaitingItem(
                        kind,
                        "/api/v1/challenges/" + challenge.id(),
                        Map.of("name", challenge.name()),
                        challenge.createdAt()));
    }
}
