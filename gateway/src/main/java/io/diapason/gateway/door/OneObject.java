package io.diapason.gateway.door;

import org.jspecify.annotations.Nullable;

/** The object that all events of a batch are about, as long as there is only one. */
final class OneObject {
    private static final int LONGEST_ID = 200;

    private @Nullable String id;
    private boolean several;

    void saw(String seen) {
        if (id == null) {
            id = seen;
        } else if (!id.equals(seen)) {
            several = true;
        }
    }

    /** Null for several objects or none: the delivery then keeps the order of its connection. */
    @Nullable
    String id() {
        return several || id == null || id.isEmpty() || id.length() > LONGEST_ID ? null : id;
    }
}
