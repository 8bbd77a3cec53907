package io.diapason.challenge.crm.connection;

import io.diapason.challenge.crm.CrmProblem;
import io.diapason.platform.event.EventJson;
import io.diapason.platform.outbox.Broker;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the door of connections and their sealed secrets. Not through the outbox: who makes a connection may use it as
 * soon as it is answered, so the broker must have it before.
 */
@ApplicationScoped
class ConnectionTopic {
    private static final Logger LOG = Logger.getLogger(ConnectionTopic.class);
    private static final String TOPIC = "diapason.crm.connections";
    private static final long PATIENCE_SECONDS = 8;

    private final Broker broker;

    ConnectionTopic(Broker broker) {
        this.broker = broker;
    }

    record Told(
            UUID id,
            UUID organisation,
            String vendor,
            @Nullable String sender,
            String state,
            String current,
            @Nullable String previous,
            @Nullable Instant previousValidUntil,
            int ratePerSecond,
            int burst,
            long version) {}

    void tell(Connection now) {
        Told told = new Told(
                now.id(),
                TenantScope.current(),
                now.vendor(),
                now.sender(),
                now.state().name().toLowerCase(Locale.ROOT),
                now.secretSealed(),
                now.previousSealed(),
                now.previousValidUntil(),
                now.ratePerSecond(),
                now.burst(),
                now.version());
        send(new ProducerRecord<>(TOPIC, now.id().toString(), EventJson.write(told)));
    }

    void forget(UUID connection) {
        send(new ProducerRecord<>(TOPIC, connection.toString(), null));
    }

    private void send(ProducerRecord<String, byte[]> sent) {
        try {
            broker.send(sent).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refused(CrmProblem.BROKER_AWAY);
        } catch (ExecutionException | TimeoutException away) {
            LOG.warnf("connection %s could not be told to the door: %s", sent.key(), away);
            throw new Refused(CrmProblem.BROKER_AWAY);
        }
    }
}
