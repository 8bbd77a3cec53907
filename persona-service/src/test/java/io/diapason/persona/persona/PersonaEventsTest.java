package io.diapason.persona.persona;

import static io.diapason.persona.persona.PersonaApi.aPersona;
import static io.diapason.persona.persona.PersonaApi.aStatement;
import static io.diapason.persona.persona.PersonaApi.sign;
import static io.diapason.platform.testing.TestKafka.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestKafka;
import io.diapason.platform.testing.TestTokens;
import io.diapason.platform.testing.contract.EventContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class PersonaEventsTest {
    @Test
    void tell_in_order_what_became_of_a_persona_and_keep_their_promises() throws IOException {
        String id = aPersona("samir", "Buyer");
        aStatement("marc", id, "brakes", "Fears a long roll-out");
        sign("sophie", id, 2);
        sign("maud", id, 2);

        List<ConsumerRecord<String, byte[]>> told = TestKafka.read(
                "diapason.persona", 6, Duration.ofSeconds(20), one -> one.key().equals(TestTokens.ACME + ":" + id));

        assertThat(told.stream().map(one -> header(one, "ce_type").replace("io.diapason.persona.persona-", "")))
                .containsExactly("changed.v1", "changed.v1", "signed.v1", "changed.v1", "published.v1", "changed.v1");
        assertThat(told.stream().map(one -> header(one, "ce_sequence"))).containsExactly("1", "2", "3", "3", "4", "4");
        for (ConsumerRecord<String, byte[]> one : told) {
            EventContract.holds(header(one, "ce_type"), one.value());
        }
    }

    @Test
    void show_screens_where_a_persona_stands_and_never_what_it_says() {
        String id = aPersona("samir", "Buyer");
        aStatement("marc", id, "brakes", "Fears a long roll-out");

        List<ConsumerRecord<String, byte[]>> live = TestKafka.read(
                "diapason.persona",
                2,
                Duration.ofSeconds(20),
                one -> one.key().endsWith(id) && header(one, "ce_live") != null);

        assertThat(live).hasSize(2).allSatisfy(one -> {
            assertThat(header(one, "ce_live")).isEqualTo("persona.changed");
            assertThat(header(one, "ce_resource")).isEqualTo("/api/v1/personas/" + id);
            assertThat(header(one, "ce_audience")).isEqualTo("org");
            assertThat(new String(one.value(), StandardCharsets.UTF_8)).doesNotContain("roll-out");
        });
    }
}
