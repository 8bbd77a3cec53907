package io.diapason.challenge.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartingWithTheLocalSecretTest {
    private static AdminCalls with(String secret) {
        return new AdminCalls(
                new ObjectMapper(), Clock.systemUTC(), "diapason-people", Optional.of(secret), "http://idp/realms/x");
    }

    @Test
    void a_production_does_not_start_with_the_secret_that_everybody_can_read() {
        assertThatThrownBy(() -> with("people-local-secret").start(new StartupEvent(), false))
                .hasMessageContaining("DIAPASON_PEOPLE_SECRET");
    }

    @Test
    void a_local_product_does_and_so_does_a_production_with_its_own() {
        assertThatCode(() -> with("people-local-secret").start(new StartupEvent(), true))
                .doesNotThrowAnyException();
        assertThatCode(() -> with("its own").start(new StartupEvent(), false)).doesNotThrowAnyException();
    }
}
