package io.diapason.local.settings;

import io.diapason.local.CannotStart;
import java.util.Locale;
import java.util.Map;

/** The product's ports, each with the variable that moves it. Management ports are the HTTP port plus 1000. */
public enum Port {
    GATEWAY("DIAPASON_PORT", 8080),
    PERSONA("DIAPASON_PERSONA_PORT", 8081),
    CHALLENGE("DIAPASON_CHALLENGE_PORT", 8082),
    COMPENSATION("DIAPASON_COMPENSATION_PORT", 8083),
    KEYCLOAK("DIAPASON_KEYCLOAK_PORT", 8180),
    POSTGRES("DIAPASON_POSTGRES_PORT", 5433),
    KAFKA("DIAPASON_KAFKA_PORT", 9094),
    KAFKA_CONTROLLER("DIAPASON_KAFKA_CONTROLLER_PORT", 9095);

    private static final int MANAGEMENT_OFFSET = 1000;

    private final String variable;
    private final int usual;

    Port(String variable, int usual) {
        this.variable = variable;
        this.usual = usual;
    }

    public String variable() {
        return variable;
    }

    /** Who listens there, for people. */
    public String owner() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** True for the parts that answer health checks on a second port. */
    boolean hasManagement() {
        return this != POSTGRES && this != KAFKA && this != KAFKA_CONTROLLER;
    }

    int number(Map<String, String> environment) {
        String text = environment.get(variable);
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0 && number + MANAGEMENT_OFFSET < 65536) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, in the same words as a number out of range
        }
        throw new CannotStart(variable + " must be a port between 1 and 64535, not \"" + text + "\"");
    }

    static int managementOf(int port) {
        return port + MANAGEMENT_OFFSET;
    }
}
