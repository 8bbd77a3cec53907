package io.diapason.challenge.crm.connection;

import io.diapason.challenge.crm.CrmProblem;
import io.diapason.challenge.crm.history.Mapping;
import io.diapason.challenge.crm.mapping.ConnectionMappings;
import io.diapason.challenge.crm.salesforce.SalesforceId;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes, changes and ends connections, and lets the door know before anybody is answered. */
@ApplicationScoped
class Connections {
    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final String HUBSPOT = "hubspot";
    private static final String STANDARD = "standard";
    private static final int USUAL_RATE = 200;
    private static final int USUAL_BURST = 2000;

    private final ConnectionStore store;
    private final ConnectionTopic topic;
    private final Secrets secrets;
    private final ConnectionMappings mappings;
    private final Rereading rereading;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Connections(
            ConnectionStore store,
            ConnectionTopic topic,
            Secrets secrets,
            ConnectionMappings mappings,
            Rereading rereading,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.topic = topic;
        this.secrets = secrets;
        this.mappings = mappings;
        this.rereading = rereading;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A connection and the secret in clear, which is never to be had again. */
    record WithSecret(Connection connection, String secret) {}

    WithSecret make(NewConnectionForm form) {
        String vendor = form.vendor().name().toLowerCase(Locale.ROOT);
        UUID id = ids.next();
        String secret = secret(form);
        Instant now = now();
        Connection made = new Connection(
                id,
                form.name().strip(),
                vendor,
                sender(form),
                Connection.State.ACTIVE,
                secrets.seal(secret, id),
                null,
                null,
                form.ratePerSecond() == null ? USUAL_RATE : form.ratePerSecond(),
                form.burst() == null ? USUAL_BURST : form.burst(),
                now,
                now,
                null,
                1);
        store.add(made);
        audit.record("crm-connection.created", path(id), Map.of("vendor", vendor));
        topic.tell(made);
        return new WithSecret(made, secret);
    }

    /** HubSpot signs with a secret that it chose itself; the others are given ours. */
    private String secret(NewConnectionForm form) {
        boolean theirs = form.vendor() == NewConnectionForm.Vendor.HUBSPOT;
        if (theirs != (form.secret() != null)) {
            throw new Refused(CommonProblem.INVALID)
                    .with(FieldError.of("/secret", theirs ? "secret-needed" : "secret-not-taken"));
        }
        return form.secret() == null ? secrets.fresh() : form.secret();
    }

    /** Outbound messages of Salesforce say which organisation they are from, always with the long form of its id. */
    private static @Nullable String sender(NewConnectionForm form) {
        String said = form.sender() == null ? null : form.sender().strip();
        if (form.vendor() != NewConnectionForm.Vendor.SALESFORCE) {
            if (said != null) {
                throw new Refused(CommonProblem.INVALID).with(FieldError.of("/sender", "sender-not-taken"));
            }
            return null;
        }
        if (said == null || !SalesforceId.isOrganisation(said)) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("/sender", "sender-needed"));
        }
        return SalesforceId.whole(said);
    }

    Connection change(UUID id, long seen, UnaryOperator<ConnectionForm> patch) {
        mappings.claim();
        Connection before = locked(id, seen);
        Mapping readSoFar = mappings.of(id);
        ConnectionForm form = patch.apply(ConnectionForm.of(before, readSoFar));
        Connection now = before.changed(form);
        store.change(now);
        audit.record("crm-connection.changed", path(id), Map.of("state", now.state(), "version", now.version()));
        remap(
                before,
                readSoFar,
                form.mapping() == null ? Mapping.NONE : form.mapping().mapping());
        topic.tell(now);
        return now;
    }

    private void remap(Connection one, Mapping readSoFar, Mapping wanted) {
        if (wanted.equals(readSoFar)) {
            return;
        }
        if (one.vendor().equals(STANDARD)) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("/mapping", "mapping-not-taken"));
        }
        rereading.afterCommit(one.id(), mappings.change(one.id(), wanted));
        audit.record(
                "crm-mapping.changed",
                path(one.id()),
                Map.of("stages", wanted.stages().size()));
    }

    WithSecret rotate(UUID id) {
        Connection before = locked(id);
        if (before.vendor().equals(HUBSPOT)) {
            throw new Refused(CrmProblem.SECRET_OF_THE_VENDOR);
        }
        String secret = secrets.fresh();
        Instant now = now();
        Connection rotated = before.rotated(secrets.seal(secret, id), now, now.plus(OVERLAP));
        store.change(rotated);
        audit.record("crm-connection.secret-rotated", path(id), Map.of("version", rotated.version()));
        topic.tell(rotated);
        return new WithSecret(rotated, secret);
    }

    void end(UUID id, long seen) {
        locked(id, seen);
        store.remove(id);
        audit.record("crm-connection.removed", path(id), Map.of());
        topic.forget(id);
    }

    private Connection locked(UUID id, long seen) {
        Connection now = locked(id);
        if (now.version() != seen) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        return now;
    }

    private Connection locked(UUID id) {
        Connection now = store.lock(id);
        if (now == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return now;
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String path(UUID id) {
        return "/api/v1/crm-connections/" + id;
    }
}
