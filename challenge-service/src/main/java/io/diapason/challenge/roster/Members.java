package io.diapason.challenge.roster;

import io.diapason.challenge.Sql;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Changes the roster, and lets those know who depend on who is who. */
@ApplicationScoped
class Members {
    private static final String KEY_TAKEN = "23505";

    private final RosterStore store;
    private final List<MappingListener> listeners;
    private final List<AccountListener> accountListeners;
    private final Ids ids;
    private final Clock clock;

    Members(
            RosterStore store,
            @All List<MappingListener> listeners,
            @All List<AccountListener> accountListeners,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.listeners = listeners;
        this.accountListeners = accountListeners;
        this.ids = ids;
        this.clock = clock;
    }

    Person add(MemberForm form) {
        Person person =
                AccountRules.checked(form.person(ids.next(), Boolean.TRUE.equals(form.consentsToRanking()), null, 1));
        keeping(() -> {
            store.add(person);
            return true;
        });
        tell(person.crmOwnerIds());
        return person;
    }

    /** Changes a member seen at a version; refused when somebody was faster, or the account is somebody else's. */
    Person change(Person before, Person wanted, long seen) {
        // another account's roles are not this one's
        boolean sameAccount = Objects.equals(before.userId(), wanted.userId());
        boolean rolesNamed = !Objects.equals(before.roles(), wanted.roles());
        Person asked = sameAccount || rolesNamed ? wanted : wanted.in(wanted.department(), null);
        boolean same = sameAccount && !rolesNamed && before.department() == asked.department();
        Person sound = same ? asked : AccountRules.checked(asked);
        Person now = written(before, sound, seen);
        tell(concerned(before, sound));
        if (sameAccount || rolesNamed) {
            tellAccount(before, sound);
        }
        return now;
    }

    /** To the other side from this moment on: what was credited before stays, so nobody is told of the identities. */
    Person transfer(Person before, @Nullable Department to, @Nullable Set<Role> roles, long seen) {
        if (before.department() == to) {
            throw new Refused(RosterProblem.SAME_DEPARTMENT);
        }
        Person wanted = AccountRules.checked(before.in(to, roles == null ? before.roles() : roles));
        Person now = written(before, wanted, seen);
        store.transferred(before.id(), now(), before.department());
        tellAccount(before, wanted);
        return now;
    }

    /** The account is locked; the person stays on the roster for what was won before. */
    Person leave(Person before, long seen) {
        if (before.leftAt() != null) {
            throw new Refused(RosterProblem.LEFT_ALREADY);
        }
        return goneOrBack(before, now(), seen);
    }

    Person comeBack(Person before, long seen) {
        if (before.leftAt() == null) {
            throw new Refused(RosterProblem.NOT_LEFT);
        }
        return goneOrBack(before, null, seen);
    }

    private Person goneOrBack(Person before, @Nullable Instant leftAt, long seen) {
        Person wanted = before.gone(leftAt);
        Person now = written(before, wanted, seen);
        tellAccount(before, wanted);
        return now;
    }

    private Person written(Person before, Person wanted, long seen) {
        if (before.isActiveAdmin() && !wanted.isActiveAdmin()) {
            Set<UUID> others = new HashSet<>(store.lockedAdmins());
            others.remove(before.id());
            if (others.isEmpty()) {
                throw new Refused(RosterProblem.LAST_ADMIN);
            }
        }
        if (!keeping(() -> store.change(wanted, seen))) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        return Objects.requireNonNull(store.find(before.id()));
    }

    private void tellAccount(Person before, Person wanted) {
        boolean same = before.department() == wanted.department()
                && Objects.equals(before.roles(), wanted.roles())
                && Objects.equals(before.leftAt(), wanted.leftAt());
        if (wanted.userId() != null && !same) {
            Account account =
                    new Account(wanted.userId(), wanted.department(), wanted.roles(), wanted.leftAt() == null);
            accountListeners.forEach(listener -> listener.accountChanged(account));
        }
    }

    /** Identities whose meaning a change alters: given, taken, or all of them when department or consent changes. */
    private static Set<String> concerned(Person before, Person wanted) {
        Set<String> all = new HashSet<>(before.crmOwnerIds());
        all.addAll(wanted.crmOwnerIds());
        if (before.department() == wanted.department()) {
            all.removeIf(id ->
                    before.crmOwnerIds().contains(id) && wanted.crmOwnerIds().contains(id));
        }
        return all;
    }

    void tell(Collection<String> identities) {
        if (!identities.isEmpty()) {
            Set<String> changed = Set.copyOf(identities);
            listeners.forEach(listener -> listener.identitiesChanged(changed));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean keeping(BooleanSupplier change) {
        try {
            return change.getAsBoolean();
        } catch (Sql.Failed failure) {
            if (failure.state().equals(KEY_TAKEN)) {
                throw new Refused(CommonProblem.CONFLICT);
            }
            throw failure;
        }
    }
}
