package io.diapason.platform.inbox;

import io.diapason.platform.event.IncomingEvent;
import io.diapason.platform.event.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * One consumer's loop on its own thread: poll, apply each organisation's events in one transaction, then commit the
 * offsets. A crash between the two repeats events, and the inbox removes them.
 */
final class InboxLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(InboxLoop.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final EventHandler handler;
    private final KafkaConsumer<String, byte[]> consumer;
    private final InboxTransaction transaction;
    private final DeadLetterTopic deadLetters;
    private volatile boolean running = true;

    InboxLoop(
            EventHandler handler,
            KafkaConsumer<String, byte[]> consumer,
            InboxTransaction transaction,
            DeadLetterTopic deadLetters) {
        this.handler = handler;
        this.consumer = consumer;
        this.transaction = transaction;
        this.deadLetters = deadLetters;
    }

    void stop() {
        running = false;
        consumer.wakeup();
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(handler.topics());
            while (running) {
                round();
            }
        } catch (WakeupException stopping) {
            LOG.debugf("%s stops", handler.consumer());
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "consumer %s has died", handler.consumer());
        }
    }

    private void round() {
        ConsumerRecords<String, byte[]> taken = consumer.poll(POLL);
        if (taken.isEmpty()) {
            return;
        }
        byOrganisation(taken).forEach(this::applyUntilDone);
        try {
            consumer.commitSync();
        } catch (WakeupException stopping) {
            running = false;
        } catch (KafkaException moved) {
            LOG.debugf("%s repeats a batch: %s", handler.consumer(), moved.getMessage()); // the inbox removes it
        }
    }

    private Map<UUID, List<IncomingEvent>> byOrganisation(ConsumerRecords<String, byte[]> taken) {
        Map<UUID, List<IncomingEvent>> batches = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> one : taken) {
            try {
                IncomingEvent event = Wire.read(one);
                batches.computeIfAbsent(event.organisation(), organisation -> new ArrayList<>())
                        .add(event);
            } catch (Wire.Malformed nobodys) {
                deadLetters.tell(handler.consumer(), one, String.valueOf(nobodys.getMessage()));
            }
        }
        return batches;
    }

    /** Tries for as long as it takes when a dependency is away: events wait, none is lost, none overtakes. */
    private void applyUntilDone(UUID organisation, List<IncomingEvent> batch) {
        Duration pause = Duration.ofSeconds(1);
        while (running) {
            try {
                transaction.applyOrNarrow(handler, organisation, batch);
                return;
            } catch (RuntimeException away) {
                LOG.warnf("consumer %s waits %ds: %s", handler.consumer(), pause.toSeconds(), away);
                restInGroup(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
        throw new WakeupException();
    }

    /** Waits without leaving the consumer group: paused partitions give nothing, polling keeps the membership. */
    private void restInGroup(Duration pause) {
        consumer.pause(consumer.assignment());
        try {
            consumer.poll(pause);
        } finally {
            consumer.resume(consumer.assignment());
        }
    }
}
