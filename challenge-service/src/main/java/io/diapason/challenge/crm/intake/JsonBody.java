package io.diapason.challenge.crm.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON as CRMs send it: exact numbers, 32 levels deep at most. */
public final class JsonBody {
    private static final int DEEPEST = 32;
    private static final int PLAUSIBLE_SCALE = 30;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /** Null when it is no JSON. */
    public static @Nullable JsonNode parsed(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null || read.isMissingNode() ? null : read;
        } catch (IOException malformed) {
            return null;
        }
    }

    public static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a single value, null when it is not there. */
    public static @Nullable String scalar(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isNumber() ? plain(value.decimalValue()) : value.asText();
    }

    /** Exponents beyond any amount stay as they are, to be refused: written out they could fill the memory. */
    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) <= PLAUSIBLE_SCALE ? number.toPlainString() : number.toString();
    }
}
