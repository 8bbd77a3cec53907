package io.diapason.gateway.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A change that screens may see.
 *
 * @param audience {@code org}, {@code role:…}, {@code user:…} or {@code department:…}; any one suffices
 * @param json what the screen gets: resource, version, at and the event's own figures
 */
record LiveEvent(
        UUID organisation,
        String name,
        String resource,
        List<String> audience,
        TopicPartition partition,
        long offset,
        long at,
        String json) {
    private static final JsonFactory JSON = new ObjectMapper().getFactory();
    private static final Set<String> OURS = Set.of("resource", "version", "at");

    /** One screen element: of several changes of it, only the newest matters. */
    record Subject(UUID organisation, String name, String resource, List<String> audience) {}

    Subject subject() {
        return new Subject(organisation, name, resource, audience);
    }

    /** Null for an event that is not for screens. */
    static @Nullable LiveEvent of(ConsumerRecord<String, byte[]> record) throws IOException {
        String name = header(record, "ce_live");
        String resource = header(record, "ce_resource");
        String audience = header(record, "ce_audience");
        String organisation = header(record, "ce_organisationid");
        if (name == null || resource == null || audience == null || organisation == null || record.value() == null) {
            return null;
        }
        return new LiveEvent(
                UUID.fromString(organisation),
                name,
                resource,
                Arrays.stream(audience.split(",", -1)).map(String::strip).toList(),
                new TopicPartition(record.topic(), record.partition()),
                record.offset(),
                record.timestamp(),
                json(record, resource));
    }

    private static String json(ConsumerRecord<String, byte[]> record, String resource) throws IOException {
        String version = header(record, "ce_sequence");
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text);
                JsonParser in = JSON.createParser(record.value())) {
            out.writeStartObject();
            out.writeStringField("resource", resource);
            out.writeNumberField("version", version == null ? 0 : Long.parseLong(version));
            out.writeStringField("at", header(record, "ce_time"));
            if (in.nextToken() == JsonToken.START_OBJECT) {
                while (in.nextToken() == JsonToken.FIELD_NAME) {
                    copy(in, out);
                }
            }
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void copy(JsonParser in, JsonGenerator out) throws IOException {
        boolean ours = OURS.contains(in.currentName());
        if (!ours) {
            out.writeFieldName(in.currentName());
        }
        in.nextToken();
        if (ours) {
            in.skipChildren();
        } else {
            out.copyCurrentStructure(in);
        }
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header found = record.headers().lastHeader(name);
        return found == null ? null : new String(found.value(), StandardCharsets.UTF_8);
    }
}
