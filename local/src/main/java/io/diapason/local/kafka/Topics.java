package io.diapason.local.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** The product's topics. Creation by first use is off: a wrong name must fail, not make a topic. */
final class Topics {
    private static final int PARTITIONS = 12;
    private static final List<String> EVENTS =
            List.of("diapason.persona", "diapason.challenge", "diapason.compensation", "diapason.people");
    private static final List<String> STATES = List.of("diapason.crm.connections", "diapason.session.ended");
    private static final List<String> DEAD_LETTERS = List.of(
            "diapason.crm.inbound.challenge-crm.dlq",
            "diapason.challenge.compensation-payout.dlq",
            "diapason.challenge.persona-deals.dlq",
            "diapason.persona.challenge-readiness.dlq",
            "diapason.persona.challenge-notices.dlq",
            "diapason.compensation.challenge-notices.dlq",
            "diapason.compensation.challenge-payouts.dlq");

    private Topics() {}

    static List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        topics.add(topic("diapason.crm.inbound", PARTITIONS, kept(Duration.ofDays(14))));
        EVENTS.forEach(name -> topics.add(topic(name, PARTITIONS, kept(Duration.ofDays(14)))));
        STATES.forEach(name -> topics.add(topic(name, 1, Map.of("cleanup.policy", "compact"))));
        DEAD_LETTERS.forEach(name -> topics.add(topic(name, PARTITIONS, kept(Duration.ofDays(90)))));
        return topics;
    }

    private static Map<String, String> kept(Duration time) {
        return Map.of("retention.ms", Long.toString(time.toMillis()));
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, partitions, (short) 1).configs(settings);
    }
}
