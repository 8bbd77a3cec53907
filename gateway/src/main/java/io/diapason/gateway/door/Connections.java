package io.diapason.gateway.door;

import io.diapason.gateway.topic.CompactedTopic;
import io.diapason.gateway.topic.Topics;
import io.diapason.platform.crypto.SecretBox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Every CRM connection, from the compacted topic; no service and no database is in the way of a delivery. */
@ApplicationScoped
class Connections {
    private final Map<String, Connection> byId = new ConcurrentHashMap<>();
    private final SecretBox box;
    private final CompactedTopic topic;

    Connections(SecretBox box, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.box = box;
        this.topic = new CompactedTopic(Topics.CRM_CONNECTIONS, brokers, this::read);
    }

    void start(@Observes StartupEvent started) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        topic.close();
    }

    boolean loaded() {
        return topic.loaded();
    }

    @Nullable
    Connection find(String id) {
        return byId.get(id);
    }

    /** Completes when everything that was published before the call is known here. */
    Future<Void> upToDate() {
        return topic.upToDate();
    }

    private void read(ConsumerRecord<String, byte[]> one) {
        Connection told = one.value() == null ? null : Connection.of(new JsonObject(Buffer.buffer(one.value())), box);
        if (told == null) {
            byId.remove(one.key());
        } else {
            byId.put(one.key(), told);
        }
    }
}
