package io.diapason.gateway.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * Goes through a vendor's body once and hands over each single value with its path. No tree is built; deeper than 32 levels
 * is unreadable.
 */
final class JsonWalk {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(32).build())
            .build();

    private JsonWalk() {}

    /** How many events there are: the items of an array, or one object. Paths are field names with slashes between. */
    static int events(byte[] body, BiConsumer<String, String> seen) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken first = parser.nextToken();
            int count = 1;
            if (first == JsonToken.START_ARRAY) {
                count = 0;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    count++;
                    walk(parser, "", seen);
                }
            } else if (first == JsonToken.START_OBJECT) {
                walk(parser, "", seen);
            } else {
                throw new IOException("neither an object nor an array");
            }
            if (parser.nextToken() != null) {
                throw new IOException("more than one value");
            }
            return count;
        }
    }

    private static void walk(JsonParser parser, String path, BiConsumer<String, String> seen) throws IOException {
        JsonToken at = parser.currentToken();
        if (at == null) {
            throw new IOException("the body ends too early");
        }
        if (at == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                walk(parser, path.isEmpty() ? name : path + "/" + name, seen);
            }
        } else if (at == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                walk(parser, path, seen);
            }
        } else if (at != JsonToken.VALUE_NULL) {
            seen.accept(path, parser.getText());
        }
    }
}
