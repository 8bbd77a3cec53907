package io.diapason.gateway.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The little that the door reads of a body: whose object it is about, so that one object's deliveries stay in order,
 * and how many events it holds. No tree is built; deeper than 32 levels is unreadable.
 *
 * @param objectId {@code data.id}, for a touch its deal when it names one; null for arrays and where there is none
 * @param deliveryId the sender's own id of the delivery, where the body holds one
 * @param sender whom the body says it is from, where it does
 * @param kept what is kept instead of the body, when something in it must not be
 */
record Glance(
        @Nullable String objectId,
        int count,
        @Nullable String deliveryId,
        @Nullable String sender,
        byte @Nullable [] kept) {
    private static final int LONGEST_ID = 200;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(32).build())
            .build();

    Glance(@Nullable String objectId, int count) {
        this(objectId, count, null, null, null);
    }

    /** Null when the body is not one readable JSON object or array. */
    static @Nullable Glance at(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken first = parser.nextToken();
            Glance seen = first == JsonToken.START_OBJECT
                    ? event(parser)
                    : first == JsonToken.START_ARRAY ? new Glance(null, items(parser)) : null;
            return parser.nextToken() == null ? seen : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static Glance event(JsonParser parser) throws IOException {
        String type = "";
        Ids ids = new Ids(null, null);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getText();
            } else if (name.equals("data") && value == JsonToken.START_OBJECT) {
                ids = ids(parser);
            } else {
                skip(parser);
            }
        }
        String deal = type.startsWith("touch.") ? ids.deal : null;
        return new Glance(deal != null ? deal : ids.own, 1);
    }

    private static Ids ids(JsonParser parser) throws IOException {
        String own = null;
        String deal = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean id = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
            if (id && name.equals("id")) {
                own = shortEnough(parser.getText());
            } else if (id && name.equals("dealId")) {
                deal = shortEnough(parser.getText());
            } else {
                skip(parser);
            }
        }
        return new Ids(own, deal);
    }

    private static int items(JsonParser parser) throws IOException {
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count++;
            skip(parser);
        }
        return count;
    }

    /** A string is decoded only when asked for: finishing it finds what is broken inside. */
    private static void skip(JsonParser parser) throws IOException {
        parser.finishToken();
        JsonToken at = parser.currentToken();
        if (at == JsonToken.START_OBJECT || at == JsonToken.START_ARRAY) {
            int depth = 1;
            while (depth > 0) {
                JsonToken next = parser.nextToken();
                if (next == null) {
                    throw new IOException("the body ends too early");
                }
                parser.finishToken();
                depth += next.isStructStart() ? 1 : next.isStructEnd() ? -1 : 0;
            }
        }
    }

    private static @Nullable String shortEnough(String id) {
        return id.isEmpty() || id.length() > LONGEST_ID ? null : id;
    }

    private record Ids(@Nullable String own, @Nullable String deal) {}
}
