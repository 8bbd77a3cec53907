package io.diapason.challenge.crm.picture;

import io.diapason.challenge.Audience;
import io.diapason.challenge.Matter;
import io.diapason.challenge.Waiting;
import io.diapason.challenge.WaitingItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** CRM identities that stand for nobody wait for an admin: their deals count for no department. */
@ApplicationScoped
class UnmappedOwnersWaiting implements Waiting {
    private final UnmappedOwners unmapped;

    UnmappedOwnersWaiting(UnmappedOwners unmapped) {
        this.unmapped = unmapped;
    }

    @Override
    public List<Matter> matters() {
        int count = unmapped.all().size();
        WaitingItem item =
                new WaitingItem("owners-unmapped", "/api/v1/members/unmapped-owners", Map.of("count", count), null);
        return count == 0 ? List.of() : List.of(new Matter(item, new Audience("admin", null)));
    }
}
