package io.diapason.challenge.crm.pipedrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.intake.Message;
import io.diapason.challenge.crm.intake.Reading;
import io.diapason.challenge.crm.intake.Reading.Aside;
import io.diapason.challenge.crm.intake.Reading.Idle;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Understood;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingPipedriveTest {
    private static String published() throws IOException {
        try (InputStream file =
                ReadingPipedriveTest.class.getResourceAsStream("/webhooks/pipedrive_v2_create_deal.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void understands_the_published_deal() throws IOException {
        Fact fact = fact(published());
        assertThat(fact.externalId()).isEqualTo("1");
        assertThat(fact.stamp().occurredAt()).isEqualTo(Instant.parse("2023-01-01T00:00:00Z"));
        assertThat(fact.fields())
                .containsEntry("name", "Title")
                .containsEntry("stage", "open")
                .containsEntry("amount", "2.00")
                .containsEntry("currency", "BRL")
                .containsEntry("ownerId", "123123")
                .containsEntry("openedOn", "2025-04-15")
                .containsEntry("closedOn", null);
    }

    @Test
    void a_won_deal_is_closed_on_the_day_of_the_organisation() throws IOException {
        String won = published()
                .replace("\"status\": \"open\"", "\"status\": \"won\"")
                .replace("\"won_time\": null", "\"won_time\": \"2025-04-15T23:30:00Z\"");
        assertThat(fact(won).fields()).containsEntry("stage", "won").containsEntry("closedOn", "2025-04-16");
    }

    @Test
    void a_deleted_deal_has_no_data_any_more() {
        Fact gone = fact(event("delete", "deal", "null", "{\"id\":5}"));
        assertThat(gone.externalId()).isEqualTo("5");
        assertThat(gone.fields()).containsEntry("deleted", "true");
    }

    @Test
    void an_activity_counts_once_it_is_done() {
        String planned = "{\"id\":8,\"deal_id\":5,\"owner_id\":3,\"type\":\"lunch\",\"done\":false}";
        assertThat(fact(event("create", "activity", planned, "null")).fields()).containsEntry("deleted", "true");
        String done = planned.replace("false}", "true,\"marked_as_done_time\":\"2025-04-16T10:00:00Z\"}");
        assertThat(fact(event("change", "activity", done, "null")).fields())
                .containsEntry("kind", "meeting")
                .containsEntry("dealId", "5")
                .containsEntry("actorId", "3")
                .containsEntry("occurredAt", "2025-04-16T10:00:00Z");
        assertThat(read(event("create", "activity", "{\"id\":8,\"done\":true}", "null")))
                .isInstanceOf(Idle.class);
    }

    @Test
    void what_is_not_ours_or_cannot_be_says_why() throws IOException {
        assertThat(read(event("create", "person", "{\"id\":8}", "null"))).isInstanceOf(Aside.class);
        assertThat(read("{\"current\":{\"id\":1},\"event\":\"added.deal\"}")).isInstanceOf(Refused.class);
        assertThat(read(published().replace("\"value\": 2", "\"value\": -2"))).isInstanceOf(Refused.class);
        assertThat(read("[]")).isInstanceOf(Refused.class);
    }

    private static String event(String action, String entity, String data, String previous) {
        return """
                {"meta":{"action":"%s","entity":"%s","id":"e-1","timestamp":"2025-04-17T00:00:00Z","version":"2.0"},
                 "data":%s,"previous":%s}""".formatted(action, entity, data, previous);
    }

    private static Fact fact(String body) {
        return ((Understood) read(body)).facts().getFirst();
    }

    private static Reading read(String body) {
        return new PipedriveMapper()
                .read(new Message(
                        "e-1",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        ZoneId.of("Europe/Paris"),
                        body.getBytes(StandardCharsets.UTF_8),
                        Map.of()));
    }
}
