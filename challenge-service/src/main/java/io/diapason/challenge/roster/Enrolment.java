package io.diapason.challenge.roster;

import io.diapason.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the CRM's owners on the roster: a person known by owner id, account or e-mail is brought up to date, else added. */
@ApplicationScoped
public class Enrolment {
    private final RosterStore store;
    private final Members members;
    private final Ids ids;

    Enrolment(RosterStore store, Members members, Ids ids) {
        this.store = store;
        this.members = members;
        this.ids = ids;
    }

    /** Within the caller's transaction; those who follow the roster are told once. */
    public void enrol(Collection<Newcomer> newcomers) {
        Set<String> changed = new HashSet<>();
        newcomers.forEach(newcomer -> {
            Person known = known(newcomer);
            Person wanted = wanted(newcomer, known);
            if (known == null) {
                store.add(wanted);
                changed.add(newcomer.ownerId());
            } else if (!known.equals(wanted)) {
                store.change(wanted, known.version());
                changed.add(newcomer.ownerId());
                if (known.department() != wanted.department()) {
                    changed.addAll(wanted.crmOwnerIds());
                }
            }
        });
        members.tell(changed);
    }

    /**
     * Puts a new account on the roster. A person known by a proven address, and without an account, becomes this account's;
     * else a person is added.
     */
    public UUID welcome(
            UUID userId, String name, String email, @Nullable Department department, boolean addressIsProven) {
        Person known = addressIsProven ? store.byEmail(email) : null;
        if (known == null || known.userId() != null) {
            Person added = new Person(
                    ids.next(), name, email, department, null, null, List.of(), userId, false, null, null, 1);
            store.add(added);
            return added.id();
        }
        Person wanted = new Person(
                known.id(),
                name,
                known.email(),
                department == null ? known.department() : department,
                known.team(),
                known.manager(),
                known.crmOwnerIds(),
                userId,
                known.consentsToRanking(),
                known.roles(),
                known.leftAt(),
                known.version());
        members.change(known, wanted, known.version());
        return known.id();
    }

    /** What an account may do, as a token or the identity provider tells; what an admin decided here stays. */
    public void learn(UUID userId, Set<Role> roles) {
        store.learn(userId, roles);
    }

    /** Accounts of which nobody told what they may do, at most twenty. */
    public List<UUID> unknownAccounts() {
        return store.unknownAccounts(20);
    }

    /** The people of the example story leave; one who was given an account or an owner of the real CRM stays. */
    public void forget(Set<String> identities) {
        store.forget(identities);
    }

    /** True when this account is already another person's. */
    public boolean isTaken(UUID userId, String ownerId) {
        Member holder = store.byUser(userId);
        return holder != null && !holder.crmOwnerIds().contains(ownerId);
    }

    private @Nullable Person known(Newcomer newcomer) {
        Member owner = store.byCrmIdentity(List.of(newcomer.ownerId())).get(newcomer.ownerId());
        if (owner != null) {
            return store.find(owner.id());
        }
        return newcomer.email() == null ? null : store.byEmail(newcomer.email());
    }

    private Person wanted(Newcomer said, @Nullable Person known) {
        if (known == null) {
            String name = said.name() == null ? said.ownerId() : said.name();
            return new Person(
                    ids.next(),
                    name,
                    said.email(),
                    said.department(),
                    said.team(),
                    said.manager(),
                    List.of(said.ownerId()),
                    said.userId(),
                    false,
                    null,
                    null,
                    1);
        }
        List<String> identities = new ArrayList<>(known.crmOwnerIds());
        if (!identities.contains(said.ownerId())) {
            identities.add(said.ownerId());
        }
        return new Person(
                known.id(),
                or(said.name(), known.name()),
                said.email() == null ? known.email() : said.email(),
                said.department() == null ? known.department() : said.department(),
                said.team() == null ? known.team() : said.team(),
                said.manager() == null ? known.manager() : said.manager(),
                identities,
                said.userId() == null ? known.userId() : said.userId(),
                known.consentsToRanking(),
                known.roles(),
                known.leftAt(),
                known.version());
    }

    private static String or(@Nullable String said, String known) {
        return said == null ? known : said;
    }
}
