package io.diapason.challenge.inbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of an item: {@code createdAt} as the inbox tells it, and unread again without a mark. */
@Schema(name = "InboxMarkForm")
record MarkForm(
        @NotBlank @Size(max = 300) String item,
        @Nullable Instant createdAt,
        @NotNull State state) {
    enum State {
        UNREAD,
        READ,
        DONE
    }
}
