package io.diapason.challenge.people.absence;

import io.diapason.challenge.roster.Member;
import io.diapason.challenge.roster.Roster;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Naming deputies, and who of them acts today. A deputy is of the head's own department, so no one sits on both sides. */
@ApplicationScoped
class Deputies {
    private final DeputyStore store;
    private final LeaveStore leaves;
    private final Roster roster;
    private final Today today;
    private final Ids ids;
    private final Clock clock;

    Deputies(DeputyStore store, LeaveStore leaves, Roster roster, Today today, Ids ids, Clock clock) {
        this.store = store;
        this.leaves = leaves;
        this.roster = roster;
        this.today = today;
        this.ids = ids;
        this.clock = clock;
    }

    Deputy name(Member head, UUID deputyId, Period days, UUID by, String byName) {
        if (!head.isHead()) {
            throw refused(AbsenceProblem.NOT_A_HEAD, "/headId", head);
        }
        Member deputy = roster.byIds(List.of(deputyId)).get(deputyId);
        if (deputy == null || !deputy.active()) {
            throw refused(AbsenceProblem.MEMBER_UNKNOWN, "/deputyId", head);
        }
        if (deputy.id().equals(head.id())) {
            throw refused(AbsenceProblem.DEPUTY_OF_ONESELF, "/deputyId", deputy);
        }
        if (deputy.department() != head.department()) {
            throw refused(AbsenceProblem.DEPUTY_OF_OTHER_SIDE, "/deputyId", deputy);
        }
        if (deputy.userId() == null) {
            throw refused(AbsenceProblem.DEPUTY_WITHOUT_ACCOUNT, "/deputyId", deputy);
        }
        if (leaves.lockedOf(deputyId).stream().anyMatch(leave -> leave.days().overlaps(days))) {
            throw refused(AbsenceProblem.DEPUTY_IS_AWAY, "/deputyId", deputy);
        }
        if (store.lockedOf(head.id()).stream().anyMatch(other -> other.days().overlaps(days))) {
            throw refused(AbsenceProblem.DATES_OVERLAP, "/from", head);
        }
        Deputy named = new Deputy(ids.next(), head.id(), deputyId, days, byName, false, 1);
        store.add(named, by);
        return named;
    }

    void end(Deputy one) {
        if (one.ended()) {
            throw new Refused(AbsenceProblem.ENDED_ALREADY);
        }
        store.end(one.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The head in whose place this account acts today, or null. Both must still be what they were when it was named. */
    @Nullable
    Member headOf(UUID userId) {
        Member self = roster.byUser(userId);
        if (self == null || !self.active() || self.department() == null) {
            return null;
        }
        List<UUID> heads = store.on(today.get()).stream()
                .filter(one -> one.deputyId().equals(self.id()))
                .map(Deputy::headId)
                .toList();
        Map<UUID, Member> known = heads.isEmpty() ? Map.of() : roster.byIds(heads);
        return heads.stream()
                .map(known::get)
                .filter(head -> head != null && head.isHead() && head.department() == self.department())
                .findFirst()
                .orElse(null);
    }

    /** The accounts of all who act today. */
    Set<UUID> acting() {
        List<UUID> ids = store.on(today.get()).stream().map(Deputy::deputyId).toList();
        Set<UUID> acting = new HashSet<>();
        if (!ids.isEmpty()) {
            for (Member member : roster.byIds(ids).values()) {
                UUID user = member.userId();
                if (user != null && headOf(user) != null) {
                    acting.add(user);
                }
            }
        }
        return acting;
    }

    private static Refused refused(AbsenceProblem problem, String pointer, Member about) {
        return new Refused(problem, about.name()).with(FieldError.of(pointer, "not-possible"));
    }
}
