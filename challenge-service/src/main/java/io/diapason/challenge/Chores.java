package io.diapason.challenge;

import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does the chores of every organisation, one after the other. They are safe to do twice, so each replica does them. */
@ApplicationScoped
class Chores {
    private static final Logger LOG = Logger.getLogger(Chores.class);

    private final List<Chore> chores;
    private final Organisations organisations;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("chores").factory());

    Chores(@All List<Chore> chores, Organisations organisations) {
        this.chores = chores;
        this.organisations = organisations;
    }

    void start(@Observes StartupEvent started) {
        clockwork.scheduleWithFixedDelay(this::round, 5, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stopping) {
        clockwork.shutdownNow();
    }

    private void round() {
        try {
            for (UUID organisation : QuarkusTransaction.requiringNew().call(organisations::all)) {
                TenantScope.run(organisation, () -> chores.forEach(Chores::finish));
            }
        } catch (RuntimeException away) {
            LOG.warnf("chores wait for their next hour: %s", away);
        }
    }

    private static void finish(Chore chore) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(chore::doSome);
        }
    }
}
