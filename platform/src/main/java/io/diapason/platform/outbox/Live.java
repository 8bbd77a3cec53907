package io.diapason.platform.outbox;

/**
 * Makes an event visible on screens: its short name, the API path of what changed, and who may see it ({@code org},
 * {@code role:…}, {@code user:…}, {@code department:…}, comma-separated). The event's data must be fit for that audience.
 */
public record Live(String name, String resource, String audience) {}
