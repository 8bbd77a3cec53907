package io.diapason.challenge.crm.completion;

import io.diapason.challenge.crm.CrmProblem;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.crypto.SecretBox;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the customers' tokens: sealed to their connection, opened only to read with, shown to nobody. */
@ApplicationScoped
class ReadTokens {
    private final ReadTokenStore store;
    private final SecretBox box;
    private final List<DealReader> readers;
    private final Audit audit;
    private final Clock clock;

    ReadTokens(ReadTokenStore store, SecretBox box, @All List<DealReader> readers, Audit audit, Clock clock) {
        this.store = store;
        this.box = box;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    void keep(UUID connection, String token) {
        if (reader(demand(connection)) == null) {
            throw new Refused(CrmProblem.READ_TOKEN_NOT_TAKEN);
        }
        store.keep(
                connection,
                box.seal(token.strip(), place(connection)),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.record("crm-read-token.kept", path(connection), Map.of());
    }

    void remove(UUID connection) {
        demand(connection);
        if (store.remove(connection)) {
            audit.record("crm-read-token.removed", path(connection), Map.of());
        }
    }

    ReadTokenStore.@Nullable Health health(UUID connection) {
        demand(connection);
        return store.find(connection);
    }

    /** Whether there is something to read with; only a vendor whose tokens last has. */
    boolean isTaken(UUID connection) {
        return reader(demand(connection)) != null;
    }

    String open(ReadTokenStore.Due due) {
        return box.open(due.tokenSealed(), place(due.connection()));
    }

    @Nullable
    DealReader reader(String vendor) {
        return readers.stream()
                .filter(reader -> reader.vendor().equals(vendor))
                .findFirst()
                .orElse(null);
    }

    private String demand(UUID connection) {
        String vendor = store.vendor(connection);
        if (vendor == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return vendor;
    }

    private static String place(UUID connection) {
        return TenantScope.current() + ":" + connection + ":read";
    }

    private static String path(UUID connection) {
        return "/api/v1/crm-connections/" + connection;
    }
}
