package io.diapason.challenge.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One matter told to one person at one stage. */
record Notice(
        UUID id,
        UUID person,
        String matter,
        Instant since,
        Stage stage,
        String kind,
        String resource,
        @Nullable String title,
        String state,
        boolean atOnce,
        Instant dueAt) {}
