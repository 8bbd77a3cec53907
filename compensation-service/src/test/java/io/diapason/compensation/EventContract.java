package io.diapason.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The promises about events, from contracts/events. */
public final class EventContract {
    private static final Path FOLDER = Path.of("..", "contracts", "events");

    private EventContract() {}

    /** {@code type} as on the wire; {@code data} as on the wire. */
    public static void holds(String type, byte[] data) throws IOException {
        String file = type.substring(type.indexOf('.', "io.diapason.".length()) + 1) + ".schema.json";
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(FOLDER.resolve(file)));
        Set<ValidationMessage> broken = schema.validate(
                new String(data, StandardCharsets.UTF_8), InputFormat.JSON, run -> run.getExecutionConfig()
                        .setFormatAssertionsEnabled(true));
        assertThat(broken).as(type).isEmpty();
    }
}
