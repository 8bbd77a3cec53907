package io.diapason.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.gateway.SecureCookies;
import io.diapason.gateway.testing.TestSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServingOverTlsTest {
    private static MultiMap headers(TestSettings settings) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        new SecurityHeaders(settings, "https://id.example/realms/diapason").apply("/api/v1/deals", headers);
        return headers;
    }

    @Test
    void browsers_are_told_to_come_back_over_tls_for_a_year() {
        assertThat(headers(TestSettings.published()).get("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
    }

    @Test
    void and_never_on_an_address_without_it() {
        assertThat(headers(TestSettings.demo()).contains("Strict-Transport-Security"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"https://diapason.example,true", "http://localhost:8080,false"})
    void cookies_are_kept_to_tls_where_there_is_tls(String address, String secure) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new io.smallrye.config.PropertiesConfigSource(
                        Map.of("gateway.public-url", address), "test", 100))
                .withSources(new SecureCookies())
                .build();
        assertThat(config.getValue("quarkus.oidc.authentication.cookie-force-secure", String.class))
                .isEqualTo(secure);
        assertThat(config.getValue("quarkus.oidc.authentication.force-redirect-https-scheme", String.class))
                .isEqualTo(secure);
    }
}
