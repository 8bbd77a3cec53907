package io.diapason.challenge.crm.mapping;

import io.diapason.challenge.crm.history.Mapping;
import io.diapason.challenge.crm.history.Mappings;
import io.diapason.challenge.roster.Organisation;
import io.diapason.challenge.roster.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The mappings of the organisation's connections, within the caller's transaction. */
@ApplicationScoped
public class ConnectionMappings {
    private final MappingStore store;
    private final Organisations organisations;

    ConnectionMappings(MappingStore store, Organisations organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    /** To derive with: no mapping changes before this transaction has ended. */
    public Mappings current() {
        store.share();
        Organisation current = organisations.current();
        return new Mappings(current.currency(), current.zone(), store.all());
    }

    public Mapping of(UUID connection) {
        Mapping found = store.find(connection);
        return found == null ? Mapping.NONE : found;
    }

    /** To be called before anything else of a change: waits for those who derive. */
    public void claim() {
        store.claim();
    }

    /** The version of the mapping from now on; what was said before is still to be read with it. */
    public long change(UUID connection, Mapping mapping) {
        return store.keep(connection, mapping);
    }

    public void wasRead(UUID connection, long version) {
        store.wasRead(connection, version);
    }

    /** Connections with words that are still to be read with their mapping, and its version. */
    public List<Map.Entry<UUID, Long>> unread() {
        return store.unread();
    }
}
