package io.diapason.platform.inbox;

import io.diapason.platform.event.IncomingEvent;
import io.diapason.platform.event.Wire;
import io.diapason.platform.outbox.Broker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/** Copies what cannot be applied to {@code <topic>.<consumer>.dlq}, with the reason beside it. */
@ApplicationScoped
class DeadLetterTopic {
    private static final Logger LOG = Logger.getLogger(DeadLetterTopic.class);

    private final Broker broker;

    DeadLetterTopic(Broker broker) {
        this.broker = broker;
    }

    /** A record that is no event: its offset is all there is to find it by. */
    void tell(String consumer, ConsumerRecord<String, byte[]> taken, String reason) {
        LOG.errorf("%s sets aside %s-%d@%d: %s", consumer, taken.topic(), taken.partition(), taken.offset(), reason);
        ProducerRecord<String, byte[]> copy = copy(consumer, taken.topic(), taken.key(), taken.value(), reason);
        for (Header header : taken.headers()) {
            copy.headers().add(header);
        }
        Wire.put(copy, "dead-offset", taken.partition() + "-" + taken.offset());
        send(copy);
    }

    void tell(String consumer, String topic, IncomingEvent event, String reason) {
        LOG.errorf("%s sets aside event %s: %s", consumer, event.id(), reason);
        ProducerRecord<String, byte[]> copy = copy(consumer, topic, event.key(), event.data(), reason);
        event.headers().forEach((name, value) -> Wire.put(copy, name, value));
        send(copy);
    }

    private static ProducerRecord<String, byte[]> copy(
            String consumer, String topic, String key, byte[] value, String reason) {
        ProducerRecord<String, byte[]> copy = new ProducerRecord<>(topic + "." + consumer + ".dlq", key, value);
        Wire.put(copy, "dead-consumer", consumer);
        Wire.put(copy, "dead-reason", reason);
        return copy;
    }

    private void send(ProducerRecord<String, byte[]> copy) {
        try {
            broker.send(copy).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while setting an event aside", stop);
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException("the broker did not take a dead letter", away);
        }
    }
}
