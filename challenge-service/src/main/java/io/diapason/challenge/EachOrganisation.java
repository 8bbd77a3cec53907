package io.diapason.challenge;

import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Does a job in the scope of one organisation after the other; where it fails, the others have theirs all the same. */
@ApplicationScoped
public class EachOrganisation {
    private final Organisations organisations;

    EachOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    public void run(Runnable job, BiConsumer<UUID, RuntimeException> failed) {
        for (UUID organisation : QuarkusTransaction.requiringNew().call(organisations::all)) {
            try {
                TenantScope.run(organisation, job);
            } catch (RuntimeException failure) {
                failed.accept(organisation, failure);
            }
        }
    }

    /** As {@link #run}, each organisation's in a transaction of its own. */
    public void runInTransaction(Runnable job, BiConsumer<UUID, RuntimeException> failed) {
        run(() -> QuarkusTransaction.requiringNew().run(job), failed);
    }
}
