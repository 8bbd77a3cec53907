package io.diapason.gateway.inbox;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the caller, in the one shape that is shown, however its service puts it: a service names it
 * by a title or by details that fill the words of its kind, and says when it began as {@code createdAt} or {@code since}.
 *
 * @param id stable for the same matter; its kind and place when the service gives none
 */
record InboxItem(
        String id,
        String kind,
        @Nullable String title,
        String resource,
        @Nullable Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable JsonObject details) {

    /** What is due first comes first, then the newest; what has no date comes last of its sort. */
    static final Comparator<InboxItem> URGENT_FIRST = Comparator.comparing(
                    InboxItem::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(InboxItem::createdAt, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(InboxItem::id);

    /** Fails when the service tells no kind, no resource or a date that is none. */
    static InboxItem of(JsonObject told) {
        String kind = Objects.requireNonNull(told.getString("kind"), "kind");
        String resource = Objects.requireNonNull(told.getString("resource"), "resource");
        JsonObject details = told.getJsonObject("details");
        return new InboxItem(
                told.getString("id", kind + ":" + resource),
                kind,
                title(told.getString("title"), details),
                resource,
                told.getInstant("createdAt", told.getInstant("since")),
                told.getInstant("dueAt"),
                details);
    }

    JsonObject toJson() {
        JsonObject shown = new JsonObject()
                .put("id", id)
                .put("kind", kind)
                .put("title", title)
                .put("resource", resource)
                .put("createdAt", createdAt)
                .put("dueAt", dueAt);
        return details == null ? shown : shown.put("details", details);
    }

    private static @Nullable String title(@Nullable String told, @Nullable JsonObject details) {
        if (told != null || details == null) {
            return told;
        }
        return details.getString("name", details.getString("connection"));
    }
}
