package io.diapason.gateway;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start with what only a demo may have. */
@ApplicationScoped
class StartUpCheck {
    private static final int SHORTEST_KEY = 32;

    private final GatewaySettings settings;
    private final String clientSecret;
    private final String secretKey;

    StartUpCheck(
            GatewaySettings settings,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String clientSecret,
            @ConfigProperty(name = "diapason.secret-key") Optional<String> secretKey) {
        this.settings = settings;
        this.clientSecret = clientSecret;
        this.secretKey = secretKey.orElse("");
    }

    void check(@Observes @Priority(1) StartupEvent started) {
        List<String> refusals = refusals();
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("Not starting: " + String.join("; ", refusals));
        }
    }

    List<String> refusals() {
        List<String> found = new ArrayList<>();
        if (settings.sessionKey().length() < SHORTEST_KEY) {
            found.add("DIAPASON_SESSION_KEY needs at least 32 characters");
        }
        if (settings.local()) {
            return found;
        }
        if (settings.sessionKey().startsWith("local-")) {
            found.add("DIAPASON_SESSION_KEY is the demo's");
        }
        if (clientSecret.equals("gateway-local-secret")) {
            found.add("DIAPASON_OIDC_SECRET is the demo's");
        }
        if (secretKey.isBlank()) {
            found.add("DIAPASON_SECRET_KEY is missing");
        }
        if (!settings.https() && !loopback(settings.publicUrl())) {
            found.add("DIAPASON_PUBLIC_URL must be https outside this machine");
        }
        return found;
    }

    private static boolean loopback(URI url) {
        return List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(url.getHost()));
    }
}
