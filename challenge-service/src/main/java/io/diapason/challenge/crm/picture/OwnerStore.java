package io.diapason.challenge.crm.picture;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The identities under which the CRM names people, as far as deals and touches show them. */
@ApplicationScoped
class OwnerStore {
    private final Sql sql;

    OwnerStore(Sql sql) {
        this.sql = sql;
    }

    /** A name the CRM uses, and how many deals it owns. */
    record Owner(String ownerId, long deals) {}

    /** Every identity that owns a deal or made a touch, those of most deals first. */
    List<Owner> all() {
        return sql.list("""
                select owner_id, sum(deals) as deals from (
                    select owner_id, count(*) as deals from deals
                    where owner_id is not null and not deleted and survivor is null group by owner_id
                    union all
                    select actor_id, 0 from touches
                    where actor_id is not null and not deleted group by actor_id) named
                group by owner_id order by deals desc, owner_id""", row -> new Owner(row.getString("owner_id"), row.getLong("deals")));
    }

    /** Deals that one of these identities owns or touched. */
    List<UUID> dealsOf(Collection<String> identities) {
        String[] named = identities.toArray(String[]::new);
        return sql.list("""
                select id from deals where owner_id = any(?::text[]) and version > 0
                union
                select coalesce(s.id, d.id) from touches t join deals d on d.external_id = t.deal_external_id
                left join deals s on s.external_id = d.survivor
                where t.actor_id = any(?::text[]) and not t.deleted""", row -> row.getObject(1, UUID.class), named, named);
    }
}
