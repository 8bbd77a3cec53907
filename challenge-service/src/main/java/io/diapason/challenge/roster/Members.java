package io.diapason.challenge.roster;

import io.diapason.challenge.Sql;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Changes the roster, and lets those know who depend on who is who. */
@ApplicationScoped
class Members {
    private static final String KEY_TAKEN = "23505";

    private final RosterStore store;
    private final List<MappingListener> listeners;
    private final Ids ids;

    Members(RosterStore store, @All List<MappingListener> listeners, Ids ids) {
        this.store = store;
        this.listeners = listeners;
        this.ids = ids;
    }

    Person add(MemberForm form) {
        Person person = form.person(ids.next(), Boolean.TRUE.equals(form.consentsToRanking()), 1);
        keeping(() -> {
            store.add(person);
            return true;
        });
        tell(person.crmOwnerIds());
        return person;
    }

    /** Changes a member seen at a version; refused when somebody was faster, or the account is somebody else's. */
    Person change(Person before, Person wanted, long seen) {
        if (!keeping(() -> store.change(wanted, seen))) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        tell(concerned(before, wanted));
        return Objects.requireNonNull(store.find(before.id()));
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
