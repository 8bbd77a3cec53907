package io.diapason.challenge.crm.standard;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kind of touch a channel usually carries, for senders that name the channel only. */
final class Channels {
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("webinar", "attended"),
            Map.entry("event", "attended"),
            Map.entry("conference", "attended"),
            Map.entry("trade-show", "attended"),
            Map.entry("meeting", "meeting"),
            Map.entry("visit", "meeting"),
            Map.entry("demo", "demo"),
            Map.entry("form", "form"),
            Map.entry("website", "form"),
            Map.entry("call", "call"),
            Map.entry("phone", "call"),
            Map.entry("email", "sent"),
            Map.entry("newsletter", "sent"),
            Map.entry("display", "impression"),
            Map.entry("ads", "impression"),
            Map.entry("social", "impression"));

    private Channels() {}

    static String usualKind(@Nullable String channel) {
        String name = channel == null ? "" : channel.toLowerCase(Locale.ROOT).replace(' ', '-');
        return USUAL.getOrDefault(name, "other");
    }
}
