package io.diapason.challenge.challenge;

import io.diapason.challenge.people.absence.Key;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Moves a challenge along its life: signed → running → settling → settled, or cancelled. */
@ApplicationScoped
class LifeCycle {
    private final ChallengeStore store;
    private final Scoring scoring;
    private final Settlement settlement;
    private final ChallengeEvents events;
    private final Organisations organisations;
    private final Clock clock;

    LifeCycle(
            ChallengeStore store,
            Scoring scoring,
            Settlement settlement,
            ChallengeEvents events,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.scoring = scoring;
        this.settlement = settlement;
        this.events = events;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The challenge, and nobody else changes it until the transaction ends. */
    Challenge locked(UUID id) {
        Challenge found = store.locked(id);
        if (found == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return found;
    }

    /** Writes the next version with this status, and gives it back as it stands, keys included. */
    Challenge moved(Challenge current, ChallengeStatus to) {
        Challenge next = new Challenge(
                current.id(),
                current.name(),
                to,
                current.rules(),
                current.signatures(),
                current.createdAt(),
                to == ChallengeStatus.SETTLED ? clock.instant().truncatedTo(ChronoUnit.MICROS) : null,
                current.sample(),
                current.lastChange(),
                current.version() + 1);
        store.change(next);
        return locked(current.id());
    }

    /** From here on deals move the score, those already won included; a challenge wholly in the past starts too. */
    Challenge start(Challenge signed) {
        store.stopScoring();
        Challenge running = moved(signed, ChallengeStatus.RUNNING);
        scoring.catchUp(running);
        events.challengeChanged(running);
        return running;
    }

    /** Moves on what is due today; called by the clock for each organisation. */
    void moveDue() {
        for (UUID id : store.due(today())) {
            Challenge challenge = locked(id);
            if (challenge.status() == ChallengeStatus.SIGNED) {
                start(challenge);
            } else if (challenge.status() == ChallengeStatus.RUNNING) {
                events.challengeChanged(moved(challenge, ChallengeStatus.SETTLING));
            }
        }
    }

    /** What a head asks for. Asking for where it already stands changes nothing. */
    Challenge move(UUID id, ChallengeStatus to, Key key) {
        Challenge current = locked(id);
        if (current.status() == to) {
            return current;
        }
        if (key.inPlaceOf() != null && to != ChallengeStatus.SETTLED) {
            throw new Refused(
                    CommonProblem.FORBIDDEN); // a deputy turns the key; starting and cancelling are the head's
        }
        return switch (to) {
            case RUNNING -> {
                require(current.status() == ChallengeStatus.SIGNED, "both-heads-have-signed");
                require(!current.rules().startsOn().isAfter(today()), "first-day-has-come");
                yield start(current);
            }
            case SETTLING -> {
                require(current.status() == ChallengeStatus.RUNNING, "challenge-is-running");
                require(current.rules().endsOn().isBefore(today()), "last-day-is-over");
                Challenge settling = moved(current, ChallengeStatus.SETTLING);
                events.challengeChanged(settling);
                yield settling;
            }
            case SETTLED -> {
                require(current.status().scores(), "challenge-is-running");
                require(current.rules().endsOn().isBefore(today()), "last-day-is-over");
                yield settle(current, key);
            }
            case CANCELLED -> {
                require(current.status() != ChallengeStatus.SETTLED, "challenge-is-not-settled");
                Challenge cancelled = moved(current, ChallengeStatus.CANCELLED);
                events.challengeChanged(cancelled);
                yield cancelled;
            }
            case DRAFT, SIGNED, REVIEW -> throw refused("no-such-step");
        };
    }

    private Challenge settle(Challenge current, Key key) {
        if (current.sample()) {
            throw new Refused(ChallengeProblem.SAMPLE_CHALLENGE);
        }
        if (current.hasKeyOf(Signature.Purpose.SETTLEMENT, key)) {
            throw new Refused(ChallengeProblem.ALREADY_SIGNED);
        }
        store.stopScoring();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.sign(
                current.id(),
                Signature.of(Signature.Purpose.SETTLEMENT, key, now),
                current.rules().hash());
        Challenge turnedNow = current.changedBy(new LastChange(key.byId(), key.byName(), now));
        boolean both = current.signed(Signature.Purpose.SETTLEMENT).size() + 1 == Department.values().length;
        Challenge next = moved(turnedNow, both ? ChallengeStatus.SETTLED : ChallengeStatus.SETTLING);
        events.challengeChanged(next);
        events.inboxOfHeadsChanged(next);
        if (both) {
            events.settled(next, settlement.of(next));
        }
        return next;
    }

    private LocalDate today() {
        return clock.instant().atZone(organisations.current().zone()).toLocalDate();
    }

    private static void require(boolean met, String condition) {
        if (!met) {
            throw refused(condition);
        }
    }

    private static Refused refused(String condition) {
        return new Refused(ChallengeProblem.TRANSITION_REFUSED).with(FieldError.of("/to", condition));
    }
}
