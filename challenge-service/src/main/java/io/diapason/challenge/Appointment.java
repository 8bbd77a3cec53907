package io.diapason.challenge;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day that belongs in calendars: {@code kind} is stable and names the words, {@code resource} the API path it is about,
 * {@code version} grows when the day moves. {@code firm} is false while it can still be decided otherwise.
 */
public record Appointment(
        String kind, String resource, String name, LocalDate day, long version, boolean firm, Instant madeAt) {}
