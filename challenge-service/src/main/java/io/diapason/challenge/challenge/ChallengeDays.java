package io.diapason.challenge.challenge;

import io.diapason.challenge.Appointment;
import io.diapason.challenge.Appointments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The days of a challenge: its first, its last, and the one on which its figures can be signed. */
@ApplicationScoped
class ChallengeDays implements Appointments {
    private static final int MOST = 200;

    private final ChallengeStore store;

    ChallengeDays(ChallengeStore store) {
        this.store = store;
    }

    @Override
    public List<Appointment> appointments() {
        return store.page(null, null, MOST).stream()
                .filter(one -> one.status() != ChallengeStatus.CANCELLED)
                .flatMap(ChallengeDays::days)
                .toList();
    }

    private static Stream<Appointment> days(Challenge one) {
        Rules rules = one.rules();
        String resource = "/api/v1/challenges/" + one.id();
        boolean firm = one.status() != ChallengeStatus.DRAFT;
        return Stream.of(
                        Map.entry("challenge-start", rules.startsOn()),
                        Map.entry("challenge-end", rules.endsOn()),
                        Map.entry("challenge-settlement", rules.endsOn().plusDays(rules.settlingDays())))
                .map(day -> new Appointment(
                        day.getKey(), resource, one.name(), day.getValue(), one.version(), firm, one.createdAt()));
    }
}
