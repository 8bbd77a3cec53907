package io.diapason.platform.testing.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/** Stands in the outbox's producer during tests: an event that does not keep to its schema is not sent. */
public class PromisedEvents implements Serializer<byte[]> {
    private static final EventContract CONTRACT = EventContract.published();
    private static final List<String> FAULTS = new CopyOnWriteArrayList<>();

    /** What was not sent so far, and why. */
    public static List<String> faults() {
        return List.copyOf(FAULTS);
    }

    @Override
    public byte[] serialize(String topic, byte[] data) {
        return data;
    }

    @Override
    public byte[] serialize(String topic, Headers headers, byte[] data) {
        Header type = headers.lastHeader("ce_type");
        if (type == null || topic.endsWith(".dlq")) {
            return data;
        }
        String name = new String(type.value(), StandardCharsets.UTF_8);
        List<String> faults = name.startsWith("io.diapason.test.") ? List.of() : CONTRACT.faults(name, data);
        if (!faults.isEmpty()) {
            FAULTS.add(name + ": " + String.join("; ", faults));
            throw new SerializationException(name + " breaks its contract: " + String.join("; ", faults));
        }
        return data;
    }
}
