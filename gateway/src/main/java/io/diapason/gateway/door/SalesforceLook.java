package io.diapason.gateway.door;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Salesforce: change events in JSON, alone or in an array, bare or as their channel wraps them; outbound messages in XML. */
final class SalesforceLook implements Look {
    private static final String HEADER = "ChangeEventHeader/";

    @Override
    public @Nullable Glance at(Delivery delivery) {
        return delivery.xml() ? OutboundMessage.glance(delivery.body()) : changes(delivery.body());
    }

    private static @Nullable Glance changes(byte[] body) {
        Map<String, String> seen = new HashMap<>();
        OneObject object = new OneObject();
        try {
            int count = JsonWalk.events(body, (path, value) -> {
                int header = path.indexOf(HEADER);
                if (header >= 0) {
                    String name = path.substring(header + HEADER.length());
                    seen.put(name, value);
                    if (name.equals("recordIds")) {
                        object.saw(value);
                    }
                }
            });
            return new Glance(object.id(), count, count == 1 ? id(seen) : null, null, null);
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static @Nullable String id(Map<String, String> header) {
        String transaction = header.get("transactionKey");
        String sequence = header.get("sequenceNumber");
        return transaction == null || sequence == null ? null : transaction + "-" + sequence;
    }
}
