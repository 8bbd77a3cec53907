package io.diapason.gateway.testing;

import io.diapason.platform.testing.TestBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;

/** Around the gateway under test: a real Kafka broker, an identity provider and three services of straw. */
public class GatewayBed implements QuarkusTestResourceLifecycleManager {
    public static final String SECRET_KEY = "dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktMTIzNDU=";
    private static FakeProvider provider;
    private static FakeService persona;
    private static FakeService challenge;
    private static FakeService compensation;
    private static int port;

    public static FakeProvider provider() {
        return provider;
    }

    public static FakeService persona() {
        return persona;
    }

    public static FakeService challenge() {
        return challenge;
    }

    public static FakeService compensation() {
        return compensation;
    }

    public static String publicUrl() {
        return "http://localhost:" + port;
    }

    @Override
    public Map<String, String> start() {
        try {
            provider = new FakeProvider();
            port = freePort();
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
        persona = new FakeService();
        challenge = new FakeService();
        compensation = new FakeService();
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.test-port", Integer.toString(port));
        settings.put("gateway.public-url", publicUrl());
        settings.put("gateway.local", "true");
        settings.put("gateway.spa-dir", "src/test/resources/spa");
        settings.put("gateway.rates.address", "0");
        settings.put("gateway.rates.client", "0");
        settings.put("gateway.rates.guest", "0");
        settings.put("gateway.rates.refusals", "1000");
        settings.put("gateway.services.persona", persona.url());
        settings.put("gateway.services.challenge", challenge.url());
        settings.put("gateway.services.compensation", compensation.url());
        settings.put("quarkus.oidc.auth-server-url", provider.issuer());
        settings.put("quarkus.oidc.connection-delay", "5S");
        settings.put("kafka.bootstrap.servers", TestBroker.shared().address());
        settings.put("diapason.secret-key", SECRET_KEY);
        return settings;
    }

    @Override
    public void stop() {
        provider.stop();
        persona.stop();
        challenge.stop();
        compensation.stop();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
