package io.diapason.challenge.people.absence;

import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Member;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Whose key a caller may turn today: the own department's as its head, or as the head's deputy within the dates. */
@ApplicationScoped
public class Keys {
    private static final String HEAD = "manager";

    private final Deputies deputies;

    Keys(Deputies deputies) {
        this.deputies = deputies;
    }

    public Key of(Caller caller) {
        String own = caller.department();
        if (caller.has(HEAD)) {
            if (own == null) {
                throw new Refused(AbsenceProblem.NO_DEPARTMENT);
            }
            return new Key(Department.valueOf(own.toUpperCase(Locale.ROOT)), caller.id(), caller.name(), null);
        }
        Member head = deputies.headOf(caller.id());
        if (head == null || head.department() == null) {
            throw new Refused(CommonProblem.FORBIDDEN);
        }
        UUID account = head.userId() == null ? head.id() : head.userId();
        return new Key(head.department(), caller.id(), caller.name(), new Key.Holder(account, head.name()));
    }

    /** Accounts that act in a head's place today. */
    public Set<UUID> standIns() {
        return deputies.acting();
    }

    /** The caller's roles, with the head's for a deputy who acts today: for what waits for heads. */
    public Set<String> rolesOf(UUID userId, Set<String> own) {
        if (own.contains(HEAD) || deputies.headOf(userId) == null) {
            return own;
        }
        Set<String> all = new HashSet<>(own);
        all.add(HEAD);
        return all;
    }
}
