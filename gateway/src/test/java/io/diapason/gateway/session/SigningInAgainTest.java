package io.diapason.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.gateway.testing.Browser;
import io.diapason.gateway.testing.FakeProvider;
import io.diapason.gateway.testing.GatewayBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
class SigningInAgainTest {
    private static final String AGAIN = "/login?prompt=login&return=/pay";

    private final FakeProvider provider = GatewayBed.provider();
    private final Browser sophie = new Browser();

    @AfterEach
    void as_it_was() {
        provider.provedAt(Instant.now());
        provider.isDeaf(false);
    }

    @Test
    void makes_a_person_who_signed_in_long_ago_prove_it_once_and_come_back() {
        provider.provedAt(Instant.now().minus(Duration.ofHours(3)));
        sophie.signIn("/");
        int before = provider.proofs();

        assertThat(sophie.get(AGAIN).uri().getPath()).isEqualTo("/pay");
        assertThat(provider.proofs()).isEqualTo(before + 1);
        assertThat(sophie.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void asks_nobody_twice_whose_session_was_over_anyway() {
        int before = provider.proofs();

        assertThat(sophie.get(AGAIN).uri().getPath()).isEqualTo("/pay");
        assertThat(provider.proofs()).isEqualTo(before + 1);
    }

    @Test
    void makes_no_circle_with_a_provider_that_does_not_ask() {
        provider.isDeaf(true);
        provider.provedAt(Instant.now().minus(Duration.ofHours(3)));
        sophie.signIn("/");
        int before = provider.proofs();

        assertThat(sophie.get(AGAIN).uri().getPath()).isEqualTo("/pay");
        assertThat(provider.proofs()).isEqualTo(before + 1);
    }

    @Test
    void an_ordinary_sign_in_asks_for_nothing_more() {
        provider.provedAt(Instant.now().minus(Duration.ofHours(3)));
        int before = provider.proofs();
        sophie.signIn("/challenges");

        assertThat(sophie.get("/login?return=/personas").uri().getPath()).isEqualTo("/personas");
        assertThat(provider.proofs()).isEqualTo(before);
    }
}
