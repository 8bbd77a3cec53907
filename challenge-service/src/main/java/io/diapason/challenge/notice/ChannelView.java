package io.diapason.challenge.notice;

import io.diapason.challenge.notice.hook.Vendor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A channel as an admin sees it: of its URL the host and the last characters. */
@Schema(name = "NoticeChannel")
record ChannelView(
        UUID id,
        Vendor vendor,
        String name,
        String urlHint,
        Channel.State state,
        @Nullable String problem,
        String language,
        int digestHour,
        String quietFrom,
        String quietTo,
        Map<String, Delivery> kinds,
        long version,
        Instant createdAt) {
    static ChannelView of(Channel one) {
        Choices choices = one.choices();
        return new ChannelView(
                one.id(),
                one.vendor(),
                one.name(),
                one.urlHint(),
                one.state(),
                one.problem(),
                one.language(),
                choices.digestHour(),
                choices.quietFrom().toString(),
                choices.quietTo().toString(),
                choices.everyKind(),
                one.version(),
                one.createdAt());
    }
}
