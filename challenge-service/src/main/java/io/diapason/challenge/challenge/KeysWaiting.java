package io.diapason.challenge.challenge;

import io.diapason.challenge.Audience;
import io.diapason.challenge.Matter;
import io.diapason.challenge.Waiting;
import io.diapason.challenge.WaitingItem;
import io.diapason.challenge.roster.Department;
import io.diapason.platform.web.Kebab;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
    public List<Matter> matters() {
        return Stream.concat(
                        waiting(ChallengeStatus.DRAFT, Signature.Purpose.RULES, "challenge-signature"),
                        waiting(ChallengeStatus.SETTLING, Signature.Purpose.SETTLEMENT, "challenge-settlement"))
                .toList();
    }

    private Stream<Matter> waiting(ChallengeStatus status, Signature.Purpose purpose, String kind) {
        return challenges.page(status, null, 50).stream()
                .filter(challenge -> !challenge.sample())
                .flatMap(challenge -> Stream.of(Department.values())
                        .filter(department ->
                                challenge.signed(purpose).stream().noneMatch(key -> key.department() == department))
                        .map(department -> new Matter(
                                new WaitingItem(
                                        kind,
                                        "/api/v1/challenges/" + challenge.id(),
                                        Map.of("name", challenge.name()),
                                        challenge.createdAt()),
                                new Audience("manager", Kebab.of(department)))));
    }
}
