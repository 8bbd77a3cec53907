package io.diapason.challenge.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Your calendar feed; its address only in the answer that made it. {@code readAt} is when a calendar last fetched it. */
@Schema(name = "CalendarFeed")
record FeedView(
        boolean exists,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
        @Nullable String language,
        @Nullable Instant createdAt,
        @Nullable Instant readAt) {
    static FeedView of(FeedStore.@Nullable Feed feed, @Nullable String url) {
        return feed == null
                ? new FeedView(false, null, null, null, null)
                : new FeedView(true, url, feed.language(), feed.createdAt(), feed.readAt());
    }
}
