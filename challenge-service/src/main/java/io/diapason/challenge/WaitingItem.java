package io.diapason.challenge;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a person: {@code kind} is stable and names the words on the screen, {@code details} fill them,
 * {@code resource} is the API path it is about.
 */
public record WaitingItem(
        String kind,
        String resource,
        Map<String, Object> details,
        @Nullable Instant since) {}
