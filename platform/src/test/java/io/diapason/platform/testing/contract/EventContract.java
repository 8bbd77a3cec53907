package io.diapason.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The promised shapes of events: every event sent in a test must have a schema and keep to it. */
public final class EventContract {
    static final String ENDING = ".schema.json";
    private static final String NAME = "urn:diapason:event:";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final Map<String, JsonSchema> schemas = new HashMap<>();

    private EventContract() {}

    /** The schemas as they stand in {@code contracts/events}. */
    public static EventContract published() {
        EventContract contract = new EventContract();
        for (Path file : ContractFiles.list(ContractFiles.folder().resolve("events"), ENDING)) {
            JsonNode schema = ContractFiles.read(file);
            contract.schemas.put(schema.path("$id").asText(), FACTORY.getSchema(closed(schema.deepCopy()), STRICT));
        }
        return contract;
    }

    /** Fails unless the data is what this type promises. */
    public static void holds(String type, byte[] data) {
        assertThat(published().faults(type, data)).as(type).isEmpty();
    }

    /** What is wrong with this data of this type, e.g. {@code io.diapason.challenge.deal-won.v1}; nothing if it is kept. */
    public List<String> faults(String type, byte[] data) {
        JsonSchema schema = schemas.get(NAME + type);
        if (schema == null) {
            return List.of("contracts/events has no schema of " + type);
        }
        try {
            return schema.validate(JSON.readTree(data)).stream()
                    .map(ValidationMessage::getMessage)
                    .sorted()
                    .toList();
        } catch (IOException notJson) {
            return List.of("not JSON: " + notJson.getMessage());
        }
    }

    /** Readers must ignore what they do not know; a sender that tells what is not promised has forgotten the schema. */
    private static JsonNode closed(JsonNode schema) {
        schema.forEach(EventContract::closed);
        if (schema instanceof ObjectNode object && object.path("properties").isObject() && !object.has("$ref")) {
            object.put("additionalProperties", false);
        }
        return schema;
    }
}
