package io.diapason.challenge.challenge;

import io.diapason.challenge.ledger.Ledger;
import io.diapason.challenge.people.absence.Key;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can be done with a challenge before it runs: draft it, change it, sign its rules. */
@ApplicationScoped
class Challenges {
    private final ChallengeStore store;
    private final Draft draft;
    private final Ledger ledger;
    private final LifeCycle lifeCycle;
    private final ChallengeEvents events;
    private final Organisations organisations;
    private final Audit audit;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    Challenges(
            ChallengeStore store,
            Draft draft,
            Ledger ledger,
            LifeCycle lifeCycle,
            ChallengeEvents events,
            Organisations organisations,
            Audit audit,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.draft = draft;
        this.ledger = ledger;
        this.lifeCycle = lifeCycle;
        this.events = events;
        this.organisations = organisations;
        this.audit = audit;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    Challenge read(UUID id) {
        Challenge found = store.find(id);
        if (found == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return found;
    }

    Challenge create(String name, Rules rules) {
        Challenge created = new Challenge(
                ids.next(),
                name,
                ChallengeStatus.DRAFT,
                draft.checked(rules),
                List.of(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                false,
                changeOfNow(),
                1);
        store.add(created);
        ledger.open(created.id());
        tell(created, "challenge.created");
        events.inboxOfHeadsChanged(created);
        return created;
    }

    /** Changes a draft; a key turned on the old rules is forgotten. */
    Challenge change(UUID id, long seen, String name, Rules rules) {
        Challenge current = lifeCycle.locked(id);
        if (current.version() != seen) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        if (current.status() != ChallengeStatus.DRAFT) {
            throw new Refused(ChallengeProblem.CHALLENGE_NOT_DRAFT);
        }
        boolean sameRules = rules.hash().equals(current.rules().hash());
        if (!sameRules) {
            store.forgetSignatures(id);
        }
        Challenge changed = new Challenge(
                id,
                name,
                current.status(),
                draft.checked(rules),
                sameRules ? current.signatures() : List.of(),
                current.createdAt(),
                null,
                current.sample(),
                changeOfNow(),
                current.version() + 1);
        store.change(changed);
        tell(changed, "challenge.changed");
        return changed;
    }

    /** Turns one head's key on the rules. The second key signs the challenge, and starts it when its day has come. */
    Challenge sign(UUID id, String seenHash, Key key) {
        Challenge current = lifeCycle.locked(id);
        if (!current.sample() && store.hasSample()) {
            throw new Refused(ChallengeProblem.SAMPLE_DATA_FIRST);
        }
        String hash = current.rules().hash();
        if (!hash.equals(seenHash)) {
            throw new Refused(ChallengeProblem.RULES_CHANGED);
        }
        if (current.status() != ChallengeStatus.DRAFT || current.hasKeyOf(Signature.Purpose.RULES, key)) {
            throw new Refused(ChallengeProblem.ALREADY_SIGNED);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.sign(id, Signature.of(Signature.Purpose.RULES, key, now), hash);
        boolean both = current.signed(Signature.Purpose.RULES).size() + 1 == Department.values().length;
        Challenge signed = lifeCycle.moved(
                current.changedBy(changeOfNow()), both ? ChallengeStatus.SIGNED : ChallengeStatus.DRAFT);
        tell(signed, "challenge.rules-signed");
        events.inboxOfHeadsChanged(signed);
        LocalDate today = clock.instant().atZone(organisations.current().zone()).toLocalDate();
        return both && !signed.rules().startsOn().isAfter(today) ? lifeCycle.start(signed) : signed;
    }

    private LastChange changeOfNow() {
        return new LastChange(caller.id(), caller.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void tell(Challenge challenge, String action) {
        audit.record(
                action,
                "/api/v1/challenges/" + challenge.id(),
                Map.of(
                        "version",
                        challenge.version(),
                        "rulesHash",
                        challenge.rules().hash()));
        events.challengeChanged(challenge);
    }
}
