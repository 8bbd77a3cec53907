package io.diapason.local.apps;

import io.diapason.local.settings.Port;
import java.util.Locale;

/** The four programs of the product. */
enum Service {
    PERSONA("persona-service", Port.PERSONA),
    CHALLENGE("challenge-service", Port.CHALLENGE),
    COMPENSATION("compensation-service", Port.COMPENSATION),
    GATEWAY("gateway", Port.GATEWAY);

    private final String module;
    private final Port port;

    Service(String module, Port port) {
        this.module = module;
        this.port = port;
    }

    /** The Maven module, which is also the name in {@code status} and {@code logs}. */
    String module() {
        return module;
    }

    Port port() {
        return port;
    }

    /** The prefix of its database and roles. */
    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasDatabase() {
        return this != GATEWAY;
    }
}
