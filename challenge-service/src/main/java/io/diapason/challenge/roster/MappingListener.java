package io.diapason.challenge.roster;

import java.util.Set;

/** Told, within the transaction, that these CRM identities now stand for somebody else (another member or department). */
public interface MappingListener {
    void identitiesChanged(Set<String> crmIdentities);
}
