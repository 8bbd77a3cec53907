package io.diapason.local.part;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One program of the product. It is prepared, started, asked until it is ready, then watched. */
public interface Part {
    /** Its name in {@code status}, {@code logs} and the log file. */
    String name();

    int port();

    /** Parts that must be ready before this one starts. Stopping goes the other way round. */
    Set<String> needs();

    /** How long it may take from its start to the first good answer. */
    Duration deadline();

    /** Unpacks and configures what the program needs; says so through {@code progress} when that takes long. */
    default void prepare(Progress progress) throws IOException, InterruptedException {}

    List<String> command() throws IOException;

    default Map<String, String> environment() {
        return Map.of();
    }

    /** One question: does it serve? An exception counts as no. */
    boolean isReady() throws Exception;

    /** What must be so once it serves, at each {@code up}: roles, topics, realm. Safe to repeat. */
    default void settle(Progress progress) throws Exception {}

    /** The signal that asks it to end cleanly. */
    default String stopSignal() {
        return "TERM";
    }
}
