package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.roster.MappingListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** When a CRM identity becomes somebody else, the deals it owns or touched are told again. */
@ApplicationScoped
class Remapping implements MappingListener {
    private final OwnerStore owners;
    private final Picture picture;
    private final Clock clock;

    Remapping(OwnerStore owners, Picture picture, Clock clock) {
        this.owners = owners;
        this.picture = picture;
        this.clock = clock;
    }

    @Override
    public void identitiesChanged(Set<String> crmIdentities) {
        Cause cause = new Cause("mapping", null, null, clock.instant());
        Map<UUID, Cause> concerned = new HashMap<>();
        owners.dealsOf(crmIdentities).forEach(deal -> concerned.put(deal, cause));
        picture.tellListeners(concerned);
    }
}
