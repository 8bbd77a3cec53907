package io.diapason.challenge.crm.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.Mapping;
import io.diapason.challenge.crm.intake.Message;
import io.diapason.challenge.crm.intake.Reading;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Understood;
import io.diapason.challenge.crm.intake.Reading.Unknown;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTheStandardBodyTest {
    private static final Instant RECEIVED = Instant.parse("2017-03-02T00:00:00Z");

    @Test
    void understands_a_deal() {
        Fact fact = fact("""
            {"type":"deal.updated","timestamp":"2017-03-01T09:00:00Z","data":{"id":"1C1I7A6R","name":" Cancity ",
             "stage":"Won","amount":"1054.00","currency":"usd","ownerId":"moses.frase","closedOn":"2017-03-01",
             "lossReason":null}}\
            """);

        assertThat(fact.externalId()).isEqualTo("1C1I7A6R");
        assertThat(fact.stamp().occurredAt()).isEqualTo(Instant.parse("2017-03-01T09:00:00Z"));
        assertThat(fact.fields())
                .containsEntry("stage", "won")
                .containsEntry("amount", "1054.00")
                .containsEntry("currency", "USD")
                .containsEntry("name", "Cancity")
                .containsEntry("lossReason", null)
                .doesNotContainKey("product");
    }

    @Test
    void an_instant_is_told_as_the_day_it_is_in_the_organisation() {
        assertThat(fact(deal("\"closedOn\":\"2017-02-28T23:30:00Z\"")).fields())
                .containsEntry("closedOn", "2017-03-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"amount\":\"abc\" | amount-not-a-number | /data/amount",
                "\"amount\":1e999999999 | amount-not-a-number | /data/amount",
                "\"amount\":\"NaN\" | amount-not-a-number | /data/amount",
                "\"amount\":[1] | amount-not-a-number | /data/amount",
                "\"amount\":-1 | amount-negative | /data/amount",
                "\"amount\":\"1.005\",\"currency\":\"EUR\" | amount-too-precise | /data/amount",
                "\"amount\":\"1.5\",\"currency\":\"JPY\" | amount-too-precise | /data/amount",
                "\"amount\":\"999999999999999999\" | amount-too-large | /data/amount",
                "\"currency\":\"ZZZ\" | currency-unknown | /data/currency",
                "\"stage\":\"maybe\" | stage-unknown | /data/stage",
                "\"closedOn\":\"2017-02-30\" | date-impossible | /data/closedOn",
                "\"closedOn\":\"soon\" | date-impossible | /data/closedOn",
                "\"openedOn\":\"0017-02-03\" | date-impossible | /data/openedOn",
                "\"name\":\"a\\u0000b\" | text-invalid | /data/name",
                "\"name\":\"\\ud800\" | text-invalid | /data/name",
            })
    void refuses_a_value_that_cannot_be(String field, String reason, String place) {
        Reading reading = read(deal(field));

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.trouble().reason()).isEqualTo(reason);
            assertThat(refused.trouble().place()).isEqualTo(place);
            assertThat(refused.about().objectId()).isEqualTo("d-1");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{oops | malformed-json",
                "`` | malformed-json",
                "\"text\" | not-an-object",
                "{\"data\":{\"id\":\"x\"}} | type-missing",
                "{\"type\":\"deal.updated\",\"data\":{\"id\":\"x\"}} | timestamp-missing",
                "{\"type\":\"deal.updated\",\"timestamp\":\"yesterday\",\"data\":{\"id\":\"x\"}} |"
                        + " timestamp-impossible",
                "{\"type\":\"deal.updated\",\"timestamp\":\"2017-03-01T09:00:00Z\",\"data\":{}} | id-missing",
                "{\"type\":\"deal.updated\",\"timestamp\":\"2017-03-01T09:00:00Z\"} | id-missing",
                "{\"type\":\"deal.merged\",\"timestamp\":\"2017-03-01T09:00:00Z\",\"data\":{\"id\":\"x\"}} |"
                        + " merge-target-missing",
                "{\"type\":\"touch.recorded\",\"timestamp\":\"2017-03-01T09:00:00Z\",\"data\":{\"id\":\"x\"}} |"
                        + " deal-or-account-missing",
            })
    void refuses_a_body_that_says_nothing(String body, String reason) {
        assertThat(read(body)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.trouble().reason())
                .isEqualTo(reason));
    }

    @Test
    void keeps_an_unknown_type_apart() {
        assertThat(read("{\"type\":\"invoice.paid\",\"timestamp\":\"2017-03-01T09:00:00Z\",\"data\":{}}"))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void a_clock_that_runs_ahead_is_held_to_our_own() {
        Reading reading = read(deal("\"name\":\"x\"").replace("2017-03-01T09:00:00Z", "2017-03-02T00:06:00Z"));

        assertThat(reading).isInstanceOfSatisfying(Understood.class, understood -> {
            assertThat(understood.facts().getFirst().stamp().occurredAt()).isEqualTo(RECEIVED);
            assertThat(understood.remark()).extracting("reason").isEqualTo("clock-ahead");
        });
    }

    @Test
    void an_array_stands_or_falls_together() {
        String good = deal("\"name\":\"x\"");
        assertThat(read("[" + good + "," + good + "]"))
                .isInstanceOfSatisfying(
                        Understood.class, all -> assertThat(all.facts()).hasSize(2));
        assertThat(read("[" + good + "," + deal("\"amount\":\"x\"") + "]"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.trouble().place()).isEqualTo("/1/data/amount"));
    }

    @Test
    void a_touch_without_kind_has_the_usual_one_of_its_channel() {
        Fact touch = fact("""
            {"type":"touch.recorded","timestamp":"2017-03-01T09:00:00Z",
             "data":{"id":"t-1","dealId":"d-1","channel":"webinar","actorId":"marc"}}\
            """);
        assertThat(touch.fields())
                .containsEntry("kind", "attended")
                .containsEntry("occurredAt", "2017-03-01T09:00:00Z")
                .doesNotContainKey("department");
    }

    private static String deal(String field) {
        return "{\"type\":\"deal.updated\",\"timestamp\":\"2017-03-01T09:00:00Z\",\"data\":{\"id\":\"d-1\"," + field
                + "}}";
    }

    private static Fact fact(String body) {
        assertThat(read(body)).isInstanceOf(Understood.class);
        return ((Understood) read(body)).facts().getFirst();
    }

    private static Reading read(String body) {
        return new StandardMapper()
                .read(new Message(
                        UUID.randomUUID(),
                        "w-1",
                        RECEIVED,
                        ZoneId.of("Europe/Paris"),
                        Mapping.NONE,
                        body.getBytes(StandardCharsets.UTF_8)));
    }
}
