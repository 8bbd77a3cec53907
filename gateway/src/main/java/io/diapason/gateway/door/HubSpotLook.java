package io.diapason.gateway.door;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** HubSpot's array of up to 100 events. */
final class HubSpotLook implements Look {
    @Override
    public @Nullable Glance at(Delivery delivery) {
        OneObject object = new OneObject();
        try {
            int count = JsonWalk.events(delivery.body(), (path, value) -> {
                if (path.equals("objectId") || path.equals("fromObjectId")) {
                    object.saw(value);
                }
            });
            return new Glance(object.id(), count);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
