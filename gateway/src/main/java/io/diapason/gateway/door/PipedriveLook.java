package io.diapason.gateway.door;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pipedrive's webhooks v2: one event with its own id, which is the same at each attempt. */
final class PipedriveLook implements Look {
    @Override
    public @Nullable Glance at(Delivery delivery) {
        Map<String, String> seen = new HashMap<>();
        try {
            int count = JsonWalk.events(delivery.body(), (path, value) -> {
                if (path.equals("meta/id") || path.equals("meta/entity_id") || path.equals("data/id")) {
                    seen.putIfAbsent(path, value);
                }
            });
            OneObject object = new OneObject();
            object.saw(seen.getOrDefault("data/id", seen.getOrDefault("meta/entity_id", "")));
            return count == 1 ? new Glance(object.id(), 1, seen.get("meta/id"), null, null) : new Glance(null, count);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
