package io.diapason.gateway.door;

import org.jspecify.annotations.Nullable;

/** How the door reads the little that it needs of a vendor's body. */
interface Look {
    /** Null when the body cannot be read. */
    @Nullable
    Glance at(Delivery delivery);
}
