package io.diapason.challenge.crm.hubspot;

import static io.diapason.challenge.crm.Messages.PARIS;
import static io.diapason.challenge.crm.Messages.USUAL;
import static io.diapason.challenge.crm.Messages.inEveryOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.challenge.crm.Messages;
import io.diapason.challenge.crm.Stage;
import io.diapason.challenge.crm.history.DealHistory;
import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.History;
import io.diapason.challenge.crm.history.Stamp;
import io.diapason.challenge.crm.intake.Reading;
import io.diapason.challenge.crm.intake.Reading.Aside;
import io.diapason.challenge.crm.intake.Reading.Idle;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Understood;
import io.diapason.challenge.crm.standard.Fields;
import io.diapason.challenge.crm.standard.Named;
import io.diapason.challenge.crm.standard.StandardFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealsInPiecesTest {
    private static final long DAY = 1_488_358_800_000L; // 2017-03-01T09:00:00Z
    private static final List<String> PIECES = List.of(
            event("deal.creation", DAY - 10_000, "", ""),
            event("deal.propertyChange", DAY - 10_000, "dealname", "Cancity"),
            event("deal.propertyChange", DAY - 5_000, "amount", "900"),
            event("deal.propertyChange", DAY, "amount", "1054"),
            event("deal.propertyChange", DAY, "dealstage", "closedwon"),
            event("deal.propertyChange", DAY, "closedate", Long.toString(DAY)),
            event("deal.propertyChange", DAY - 9_000, "hubspot_owner_id", "42"));

    private final HubSpotMapper mapper = new HubSpotMapper();

    @Test
    void a_deal_told_in_any_order_and_twice_equals_the_same_deal_of_a_file() {
        Named line = new Named()
                .put("id", "7", "id")
                .put("name", "Cancity", "name")
                .put("stage", "won", "stage")
                .put("amount", "1054.00", "amount")
                .put("ownerId", "42", "owner_id")
                .put("openedOn", "2017-03-01", "opened_on")
                .put("closedOn", "2017-03-01", "closed_on");
        Stamp stamp = new Stamp(Instant.ofEpochMilli(DAY), 0, "import:1");
        DealHistory imported = DealHistory.of(
                History.NOTHING.told(StandardFacts.of("deal.updated", new Fields(line, PARIS), stamp)), USUAL);

        int[] orders = new int[1];
        inEveryOrder(PIECES, order -> {
            orders[0]++;
            List<String> twice = new ArrayList<>(order);
            twice.add(order.getFirst().replace("\"attemptNumber\":0", "\"attemptNumber\":1"));
            assertThat(DealHistory.of(told(twice), USUAL)).isEqualTo(imported);
        });
        assertThat(orders[0]).isEqualTo(5040);
    }

    @Test
    void a_creation_has_no_amount_rather_than_nothing() {
        Understood created = (Understood) read(PIECES.getFirst());
        assertThat(created.remark()).extracting("reason").isEqualTo("amount-not-told");
        DealHistory deal = DealHistory.of(told(List.of(PIECES.getFirst())), USUAL);
        assertThat(deal.amount()).isNull();
        assertThat(deal.stage()).isEqualTo(Stage.OPEN);
    }

    @Test
    void deletion_restore_and_merge_are_facts_too() {
        List<String> events = List.of(event("deal.deletion", DAY, "", ""), event("deal.restore", DAY + 1, "", ""));
        assertThat(DealHistory.of(told(events.subList(0, 1)), USUAL).deleted()).isTrue();
        assertThat(DealHistory.of(told(events), USUAL).deleted()).isFalse();
        assertThat(DealHistory.of(told(events.reversed()), USUAL).deleted()).isFalse();
        Understood merged = (Understood) read(event("deal.merge", DAY, "", "")
                .replace(
                        "\"attemptNumber\"",
                        "\"primaryObjectId\":1,\"mergedObjectIds\":[2,3],\"newObjectId\":9,\"attemptNumber\""));
        assertThat(merged.facts()).extracting(Fact::externalId).containsExactly("2", "3", "1");
        assertThat(merged.facts()).allSatisfy(fact -> assertThat(fact.fields()).containsEntry("mergedInto", "9"));
    }

    @Test
    void what_is_not_ours_says_why() {
        assertThat(read(event("ticket.creation", DAY, "", ""))).isInstanceOfSatisfying(Aside.class, aside -> assertThat(
                        aside.trouble().reason())
                .isEqualTo("object-unknown"));
        assertThat(read(event("deal.propertyChange", DAY, "hs_priority", "high")))
                .isInstanceOf(Idle.class);
        assertThat(read(event("deal.propertyChange", DAY, "amount", "many"))).isInstanceOf(Refused.class);
        assertThat(read(event("deal.propertyChange", DAY, "closedate", "soon"))).isInstanceOf(Refused.class);
        assertThat(read(Messages.published("hubspot_deal_stage_2019.json")))
                .isInstanceOfSatisfying(Understood.class, understood -> {
                    assertThat(understood.remark()).extracting("reason").isEqualTo("stage-unmapped");
                    assertThat(understood.about().objectId()).isEqualTo("697680835");
                });
    }

    private Reading read(String body) {
        return Messages.reading(mapper, body);
    }

    private History told(List<String> events) {
        return Messages.history(mapper, events);
    }

    private static String event(String type, long at, String property, String value) {
        return """
            [{"objectId":7,"propertyName":"%s","propertyValue":"%s","eventId":1,"subscriptionId":2,
              "occurredAt":%d,"subscriptionType":"%s","attemptNumber":0}]\
            """.formatted(property, value, at, type);
    }
}
