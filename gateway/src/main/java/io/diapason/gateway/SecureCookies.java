package io.diapason.gateway;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Turns on secure cookies and https redirects exactly when the public address is https. */
public class SecureCookies implements ConfigSourceFactory {
    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String url = context.getValue("gateway.public-url").getValue();
        String https = String.valueOf(url != null && url.startsWith("https:"));
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "quarkus.oidc.authentication.cookie-force-secure", https,
                        "quarkus.oidc.authentication.force-redirect-https-scheme", https),
                "public-url",
                275));
    }
}
