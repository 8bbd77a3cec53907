package io.diapason.platform.testing;

import io.diapason.platform.testing.contract.PromisedEvents;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL with the roles of production, a real Kafka broker and a signer of tokens, in the test process.
 * PostgreSQL and Kafka start once for all test classes of a module and end with the JVM.
 */
public class TestBed implements QuarkusTestResourceLifecycleManager {
    private final OidcWiremockTestResource identityProvider = new OidcWiremockTestResource();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(identityProvider.start());
        settings.put("quarkus.oidc.auth-server-url", settings.get("keycloak.url") + "/realms/quarkus/");
        settings.put("quarkus.oidc.connection-delay", "5S");
        settings.putAll(TestDatabase.shared().settings());
        settings.put("kafka.bootstrap.servers", TestBroker.shared().address());
        settings.put("diapason.outbox.serializer", PromisedEvents.class.getName());
        settings.put("diapason.secret-key", "dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktMTIzNDU=");
        settings.put("diapason.public-url", "http://localhost:8080");
        settings.put("diapason.local", "true");
        return settings;
    }

    @Override
    public void stop() {
        identityProvider.stop();
    }
}
