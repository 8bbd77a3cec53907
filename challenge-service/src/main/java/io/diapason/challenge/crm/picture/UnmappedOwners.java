package io.diapason.challenge.crm.picture;

import io.diapason.challenge.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The CRM's people whom the roster does not know. */
@ApplicationScoped
class UnmappedOwners {
    private static final int SHOWN = 200;

    private final OwnerStore owners;
    private final Roster roster;

    UnmappedOwners(OwnerStore owners, Roster roster) {
        this.owners = owners;
        this.roster = roster;
    }

    /** Those of most deals first, at most 200. */
    List<OwnerStore.Owner> all() {
        List<OwnerStore.Owner> named = owners.all();
        Set<String> known = roster.byCrmIdentity(
                        named.stream().map(OwnerStore.Owner::ownerId).toList())
                .keySet();
        return named.stream()
                .filter(owner -> !known.contains(owner.ownerId()))
                .limit(SHOWN)
                .toList();
    }
}
