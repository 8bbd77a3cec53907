package io.diapason.gateway.testing;

import io.diapason.gateway.GatewaySettings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings without a running gateway; a test changes the one that it is about. */
public final class TestSettings implements GatewaySettings {
    public final Map<String, URI> services = new HashMap<>();
    public URI publicUrl = URI.create("http://localhost:8080");
    public boolean local;
    public String sessionKey = "0123456789abcdef0123456789abcdef";

    /** As on a developer's machine. */
    public static TestSettings demo() {
        TestSettings settings = new TestSettings();
        settings.local = true;
        return settings;
    }

    /** As on the internet. */
    public static TestSettings published() {
        TestSettings settings = new TestSettings();
        settings.publicUrl = URI.create("https://diapason.example");
        return settings;
    }

    @Override
    public URI publicUrl() {
        return publicUrl;
    }

    @Override
    public boolean local() {
        return local;
    }

    @Override
    public String sessionKey() {
        return sessionKey;
    }

    @Override
    public Map<String, URI> services() {
        return services;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Optional<String> spaDir() {
        return Optional.empty();
    }

    @Override
    public Rates rates() {
        return new Rates() {
            @Override
            public int organisation() {
                return 0;
            }

            @Override
            public int client() {
                return 0;
            }

            @Override
            public int address() {
                return 0;
            }

            @Override
            public int guest() {
                return 0;
            }

            @Override
            public int refusals() {
                return 20;
            }
        };
    }
}
