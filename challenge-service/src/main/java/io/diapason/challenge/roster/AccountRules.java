package io.diapason.challenge.roster;

import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import java.util.EnumSet;
import java.util.Set;

/** Which roles fit a person: members and heads are of a department, and only an account has roles. */
final class AccountRules {
    private AccountRules() {}

    /** The person as it may be kept; whoever has an account and a department is a member too. */
    static Person checked(Person wanted) {
        Set<Role> roles = wanted.roles();
        if (roles == null) {
            return wanted;
        }
        if (wanted.userId() == null) {
            throw new Refused(RosterProblem.ACCOUNT_NEEDED).with(FieldError.of("/roles", "account-needed"));
        }
        if (wanted.department() == null) {
            if (roles.isEmpty() || roles.contains(Role.MEMBER) || roles.contains(Role.MANAGER)) {
                throw new Refused(RosterProblem.ROLE_NEEDS_DEPARTMENT).with(FieldError.of("/department", "required"));
            }
            return wanted;
        }
        EnumSet<Role> all = EnumSet.of(Role.MEMBER);
        all.addAll(roles);
        return wanted.in(wanted.department(), Set.copyOf(all));
    }
}
