package io.diapason.local.apps;

import io.diapason.local.settings.Port;
import io.diapason.local.settings.Ports;
import io.diapason.local.settings.Secrets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The variables a service is configured by. */
record AppEnvironment(Service service, Ports ports, Secrets secrets, Path spa) {

    Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        variables.put("DIAPASON_LOCAL", "true");
        variables.put("DIAPASON_HTTP_PORT", "" + ports.of(service.port()));
        variables.put("DIAPASON_MANAGEMENT_PORT", "" + ports.managementOf(service.port()));
        variables.put("DIAPASON_PUBLIC_URL", "http://localhost:" + ports.of(Port.GATEWAY));
        variables.put("DIAPASON_KAFKA", "127.0.0.1:" + ports.of(Port.KAFKA));
        variables.put("DIAPASON_OIDC_URL", "http://localhost:%d/realms/diapason".formatted(ports.of(Port.KEYCLOAK)));
        variables.put("DIAPASON_SECRET_KEY", secrets.of("stored-secrets"));
        if (service == Service.CHALLENGE) {
            variables.put("DIAPASON_PEOPLE_SECRET", "people-local-secret");
        }
        if (service.hasDatabase()) {
            database(variables);
        } else {
            gateway(variables);
        }
        return variables;
    }

    private void database(Map<String, String> variables) {
        String name = service.database();
        variables.put("DIAPASON_DB_URL", "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.of(Port.POSTGRES), name));
        variables.put("DIAPASON_DB_PASSWORD", name + "_app");
        variables.put("DIAPASON_DB_MIGRATOR_PASSWORD", name + "_migrator");
        variables.put("DIAPASON_DB_RELAY_PASSWORD", name + "_relay");
    }

    private void gateway(Map<String, String> variables) {
        variables.put("DIAPASON_OIDC_SECRET", "gateway-local-secret");
        variables.put("DIAPASON_SESSION_KEY", secrets.of("sessions"));
        variables.put("DIAPASON_PERSONA_URL", address(Port.PERSONA));
        variables.put("DIAPASON_CHALLENGE_URL", address(Port.CHALLENGE));
        variables.put("DIAPASON_COMPENSATION_URL", address(Port.COMPENSATION));
        variables.put("DIAPASON_SPA_DIR", spa.toString());
    }

    private String address(Port port) {
        return "http://127.0.0.1:" + ports.of(port);
    }
}
