package io.diapason.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.gateway.testing.TestSettings;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusingToStartTest {
    private static final Optional<String> KEY = Optional.of("dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktMTIzNDU=");

    @Test
    void what_ships_as_default_is_refused_outside_the_demo() throws IOException {
        TestSettings settings = TestSettings.published();
        settings.sessionKey = shipped("gateway.session-key");
        StartUpCheck check = new StartUpCheck(settings, shipped("quarkus.oidc.credentials.secret"), Optional.empty());
        assertThat(check.refusals())
                .containsExactlyInAnyOrder(
                        "DIAPASON_SESSION_KEY is the demo's",
                        "DIAPASON_OIDC_SECRET is the demo's",
                        "DIAPASON_SECRET_KEY is missing");
        assertThatThrownBy(() -> check.check(new StartupEvent()))
                .hasMessageContaining("Not starting")
                .hasMessageContaining("DIAPASON_OIDC_SECRET");
    }

    @Test
    void the_demo_starts_with_it() throws IOException {
        TestSettings settings = TestSettings.demo();
        settings.sessionKey = shipped("gateway.session-key");
        StartUpCheck check = new StartUpCheck(settings, shipped("quarkus.oidc.credentials.secret"), Optional.empty());
        assertThatCode(() -> check.check(new StartupEvent())).doesNotThrowAnyException();
    }

    @Test
    void ones_own_secrets_start() {
        assertThat(new StartUpCheck(TestSettings.published(), "own", KEY).refusals())
                .isEmpty();
    }

    @Test
    void a_short_session_key_is_refused_even_in_the_demo() {
        TestSettings settings = TestSettings.demo();
        settings.sessionKey = "x".repeat(31);
        assertThat(new StartUpCheck(settings, "own", KEY).refusals())
                .containsExactly("DIAPASON_SESSION_KEY needs at least 32 characters");
    }

    @Test
    void an_address_without_tls_is_refused_outside_this_machine() {
        TestSettings settings = TestSettings.published();
        settings.publicUrl = URI.create("http://diapason.example");
        assertThat(new StartUpCheck(settings, "own", KEY).refusals())
                .containsExactly("DIAPASON_PUBLIC_URL must be https outside this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void and_fine_on_it(String address) {
        TestSettings settings = TestSettings.published();
        settings.publicUrl = URI.create(address);
        assertThat(new StartUpCheck(settings, "own", KEY).refusals()).isEmpty();
    }

    /** The value after the colon of {@code ${VARIABLE:value}}: what a start without that variable gets. */
    private static String shipped(String setting) throws IOException {
        Properties all = new Properties();
        try (InputStream file = StartUpCheck.class.getResourceAsStream("/application.properties")) {
            all.load(file);
        }
        String written = all.getProperty(setting);
        return written.substring(written.indexOf(':') + 1, written.length() - 1);
    }
}
