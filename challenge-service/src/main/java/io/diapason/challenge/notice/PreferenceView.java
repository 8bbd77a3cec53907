package io.diapason.challenge.notice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a person hears of what waits; {@code available} tells whether this installation sends e-mail at all. */
record PreferenceView(
        boolean available,
        @Nullable String address,
        boolean email,
        @Nullable String zone,
        @Nullable String language,
        int digestHour,
        String quietFrom,
        String quietTo,
        Map<String, Delivery> kinds,
        long version) {}
