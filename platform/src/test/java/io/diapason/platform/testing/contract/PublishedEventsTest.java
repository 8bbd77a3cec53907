package io.diapason.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.diapason.platform.testing.contract.SchemaCompatibility.Flow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedEventsTest {
    private static final Path EVENTS = ContractFiles.folder().resolve("events");
    private static final String PREFIX = "urn:diapason:event:";

    static Stream<Path> schemas() {
        return ContractFiles.list(EVENTS, EventContract.ENDING).stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void each_has_a_name_that_tells_its_type(Path file) {
        String name = file.getFileName().toString().replace(EventContract.ENDING, "");

        String type = ContractFiles.read(file).path("$id").asText();

        assertThat(type).startsWith(PREFIX + "io.diapason.").endsWith("." + name);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void each_is_a_schema(Path file) throws IOException {
        JsonSchema dialect =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));

        assertThat(dialect.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void each_has_an_example_that_keeps_to_it(Path file) throws IOException {
        String type = ContractFiles.read(file).path("$id").asText().substring(PREFIX.length());
        Path example =
                EVENTS.resolve("examples").resolve(file.getFileName().toString().replace(".schema", ""));

        assertThat(EventContract.published().faults(type, Files.readAllBytes(example)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void each_stays_readable_for_those_who_know_the_released_one(Path file) {
        Path released = ContractFiles.folder().resolve("released/events").resolve(file.getFileName());
        JsonNode before = Files.exists(released) ? ContractFiles.read(released) : ContractFiles.read(file);

        assertThat(SchemaCompatibility.breaks(before, ContractFiles.read(file), Flow.BOTH))
                .as("add beside it, or begin v2 (contracts/README.md)")
                .isEmpty();
    }

    @Test
    void there_is_a_release_to_compare_with() {
        Path released = ContractFiles.folder().resolve("released");

        assertThat(ContractFiles.list(released.resolve("events"), EventContract.ENDING))
                .isNotEmpty();
        assertThat(ContractFiles.list(released.resolve("openapi"), ".yaml"))
                .extracting(file -> file.getFileName().toString())
                .contains("challenge.yaml", "compensation.yaml", "diapason.yaml", "gateway.yaml", "persona.yaml");
    }

    @Test
    void none_that_was_released_is_gone() {
        for (Path released :
                ContractFiles.list(ContractFiles.folder().resolve("released/events"), EventContract.ENDING)) {
            assertThat(EVENTS.resolve(released.getFileName())).exists();
        }
    }

    @Test
    void an_event_that_breaks_its_promise_is_not_sent() {
        String type = "io.diapason.compensation.payouts-created.v1";
        String wrong = "{\"challengeId\":\"not-an-id\",\"payouts\":4,\"secret\":1}";

        Assertions.assertThatThrownBy(() -> send(type, wrong))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("challengeId")
                .hasMessageContaining("secret");
        Assertions.assertThatThrownBy(() -> send("io.diapason.compensation.never-heard.v1", wrong))
                .hasMessageContaining("no schema");
        assertThat(send("io.diapason.test.note-written.v1", wrong)).isNotEmpty();
    }

    private static byte[] send(String type, String data) {
        RecordHeaders headers = new RecordHeaders(List.of());
        headers.add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        try (PromisedEvents serializer = new PromisedEvents()) {
            return serializer.serialize("diapason.compensation", headers, data.getBytes(StandardCharsets.UTF_8));
        }
    }
}
