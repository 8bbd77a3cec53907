package io.diapason.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.local.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TakenPortsTest {

    @Test
    void names_the_port_and_the_variable_that_moves_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            // Given
            Map<String, String> environment = free();
            environment.put("DIAPASON_POSTGRES_PORT", "" + taken.getLocalPort());
            // When
            Ports ports = Ports.of(environment);
            // Then
            assertThatThrownBy(ports::mustBeFree)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("DIAPASON_POSTGRES_PORT");
        }
    }

    @Test
    void refuses_one_number_for_two_parts() throws IOException {
        // Given
        Map<String, String> environment = free();
        environment.put("DIAPASON_KAFKA_PORT", environment.get("DIAPASON_POSTGRES_PORT"));
        // When
        Ports ports = Ports.of(environment);
        // Then
        assertThatThrownBy(ports::mustBeFree)
                .hasMessageContaining("both postgres and kafka")
                .hasMessageContaining("DIAPASON_KAFKA_PORT");
    }

    @Test
    void says_which_variable_holds_no_port() {
        // When
        Map<String, String> environment = Map.of("DIAPASON_PORT", "eighty");
        // Then
        assertThatThrownBy(() -> Ports.of(environment)).hasMessageContaining("DIAPASON_PORT must be a port");
    }

    @Test
    void uses_the_documented_ports_when_nothing_is_set() {
        // When
        Ports ports = Ports.of(Map.of());
        // Then
        assertThat(ports.of(Port.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Port.KEYCLOAK)).isEqualTo(8180);
        assertThat(ports.managementOf(Port.CHALLENGE)).isEqualTo(9082);
    }

    private static Map<String, String> free() throws IOException {
        Map<String, String> environment = new HashMap<>();
        for (Port port : Port.values()) {
            try (ServerSocket socket = new ServerSocket(0)) {
                environment.put(port.variable(), "" + socket.getLocalPort());
            }
        }
        return environment;
    }
}
