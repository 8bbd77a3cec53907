package io.diapason.challenge.crm.pipedrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.challenge.crm.Messages;
import io.diapason.challenge.crm.Stage;
import io.diapason.challenge.crm.history.DealHistory;
import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.History;
import io.diapason.challenge.crm.intake.Reading;
import io.diapason.challenge.crm.intake.Reading.Aside;
import io.diapason.challenge.crm.intake.Reading.Idle;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Understood;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReadingPipedriveTest {
    private static String published() {
        return Messages.published("pipedrive_v2_create_deal.json");
    }

    @Test
    void understands_the_published_deal() {
        Fact fact = fact(published());
        assertThat(fact.externalId()).isEqualTo("1");
        assertThat(fact.stamp().occurredAt()).isEqualTo(Instant.parse("2023-01-01T00:00:00Z"));
        DealHistory deal = DealHistory.of(History.NOTHING.told(fact), Messages.USUAL);
        assertThat(deal.name()).isEqualTo("Title");
        assertThat(deal.stage()).isEqualTo(Stage.OPEN);
        assertThat(deal.amount()).isEqualTo("2.00");
        assertThat(deal.currency()).isEqualTo("BRL");
        assertThat(deal.ownerId()).isEqualTo("123123");
        assertThat(deal.openedOn()).isEqualTo(LocalDate.parse("2025-04-15"));
        assertThat(deal.closedOn()).isNull();
    }

    @Test
    void a_won_deal_is_closed_on_the_day_of_the_organisation() {
        String won = published()
                .replace("\"status\": \"open\"", "\"status\": \"won\"")
                .replace("\"won_time\": null", "\"won_time\": \"2025-04-15T23:30:00Z\"");
        DealHistory deal = DealHistory.of(History.NOTHING.told(fact(won)), Messages.USUAL);
        assertThat(deal.stage()).isEqualTo(Stage.WON);
        assertThat(deal.closedOn()).isEqualTo(LocalDate.parse("2025-04-16"));
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
    void what_is_not_ours_or_cannot_be_says_why() {
        assertThat(read(event("create", "person", "{\"id\":8}", "null"))).isInstanceOf(Aside.class);
        assertThat(read("{\"current\":{\"id\":1},\"event\":\"added.deal\"}")).isInstanceOf(Refused.class);
        assertThat(read(published().replace("\"value\": 2", "\"value\": -2"))).isInstanceOf(Refused.class);
        assertThat(read("[]")).isInstanceOf(Refused.class);
    }

    private static String event(String action, String entity, String data, String previous) {
        return """
            {"meta":{"action":"%s","entity":"%s","id":"e-1","timestamp":"2025-04-17T00:00:00Z","version":"2.0"},
             "data":%s,"previous":%s}\
            """.formatted(action, entity, data, previous);
    }

    private static Fact fact(String body) {
        return ((Understood) read(body)).facts().getFirst();
    }

    private static Reading read(String body) {
        return Messages.reading(new PipedriveMapper(), body);
    }
}
