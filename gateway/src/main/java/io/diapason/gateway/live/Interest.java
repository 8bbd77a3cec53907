package io.diapason.gateway.live;

import io.diapason.gateway.session.SignedIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one stream is for: its caller's organisation and audiences, and the topics the caller asked for. */
final class Interest {
    private final SignedIn caller;
    private final Set<String> audiences = new HashSet<>();
    private final List<String> topics = new ArrayList<>();

    /** @param asked names ({@code standings.changed}), their first part, or resource paths; all when null or empty */
    Interest(SignedIn caller, @Nullable String asked) {
        this.caller = caller;
        audiences.add("org");
        audiences.add("user:" + caller.id());
        caller.roles().forEach(role -> audiences.add("role:" + role));
        if (caller.department() != null) {
            audiences.add("department:" + caller.department());
        }
        if (asked != null) {
            Arrays.stream(asked.split(",", -1))
                    .map(String::strip)
                    .filter(t -> !t.isEmpty())
                    .forEach(topics::add);
        }
    }

    SignedIn caller() {
        return caller;
    }

    boolean covers(LiveEvent event) {
        return event.organisation().equals(caller.organisation().id())
                && event.audience().stream().anyMatch(audiences::contains)
                && (topics.isEmpty() || topics.stream().anyMatch(topic -> matches(topic, event)));
    }

    private static boolean matches(String topic, LiveEvent event) {
        return topic.startsWith("/")
                ? event.resource().equals(topic) || event.resource().startsWith(topic + "/")
                : event.name().equals(topic) || event.name().startsWith(topic + ".");
    }
}
