package io.diapason.challenge.crm.salesforce;

import static io.diapason.challenge.crm.Messages.PARIS;
import static io.diapason.challenge.crm.Messages.USUAL;
import static io.diapason.challenge.crm.Messages.facts;
import static io.diapason.challenge.crm.Messages.history;
import static io.diapason.challenge.crm.Messages.inEveryOrder;
import static io.diapason.challenge.crm.Messages.reading;
import static io.diapason.challenge.crm.Messages.readings;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.challenge.crm.Stage;
import io.diapason.challenge.crm.history.DealHistory;
import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.History;
import io.diapason.challenge.crm.history.Stamp;
import io.diapason.challenge.crm.intake.Reading.Aside;
import io.diapason.challenge.crm.intake.Reading.Idle;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Understood;
import io.diapason.challenge.crm.standard.Fields;
import io.diapason.challenge.crm.standard.Named;
import io.diapason.challenge.crm.standard.StandardFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesInPiecesTest {
    private static final long DAY = 1_488_358_800_000L; // 2017-03-01T09:00:00Z
    private static final String ID = "0067F000003pmdWQAQ";
    private static final List<String> PIECES = List.of(
            event("CREATE", DAY - 90_000, 1, """
                "Name":"Cancity","StageName":"Prospecting","CloseDate":"2017-06-30","Amount":null,
                "OwnerId":"0057F000001aaaaQAA","AccountId":"0017F000007ydJmQAI","IsClosed":false,"IsWon":false,
                "CreatedDate":"2017-02-28T23:30:00.000Z\"\
                """),
            event("UPDATE", DAY - 5_000, 1, "\"Amount\":900.0"),
            event("UPDATE", DAY, 1, "\"Amount\":1054.00,\"StageName\":\"Negotiation/Review\""),
            event("UPDATE", DAY, 2, "\"StageName\":\"Signed\",\"IsClosed\":true,\"IsWon\":true"),
            event("UPDATE", DAY, 3, "\"CloseDate\":\"2017-03-01\""),
            event("UPDATE", DAY - 9_000, 1, "\"OwnerId\":\"0057F000001bbbbQAA\""));

    private final SalesforceMapper mapper = new SalesforceMapper();

    @Test
    void a_deal_told_in_any_order_and_twice_equals_the_same_deal_of_a_file() {
        Named line = new Named()
                .put("id", ID, "id")
                .put("name", "Cancity", "name")
                .put("stage", "won", "stage")
                .put("amount", "1054.00", "amount")
                .put("ownerId", "0057F000001bbbbQAA", "owner_id")
                .put("account", "0017F000007ydJmQAI", "account")
                .put("openedOn", "2017-03-01", "opened_on")
                .put("closedOn", "2017-03-01", "closed_on");
        Stamp stamp = new Stamp(Instant.ofEpochMilli(DAY), 0, "import:1");
        DealHistory imported = DealHistory.of(
                History.NOTHING.told(StandardFacts.of("deal.updated", new Fields(line, PARIS), stamp)), USUAL);

        int[] orders = new int[1];
        inEveryOrder(PIECES, order -> {
            orders[0]++;
            List<String> twice = new ArrayList<>(order);
            twice.add(order.getFirst());
            assertThat(DealHistory.of(history(mapper, twice), USUAL)).isEqualTo(imported);
        });
        assertThat(orders[0]).isEqualTo(720);
    }

    @Test
    void closed_is_not_won() {
        History lost = history(
                mapper,
                List.of(PIECES.getFirst(), event("UPDATE", DAY, 1, "\"StageName\":\"Dead\",\"IsClosed\":true")));
        assertThat(DealHistory.of(lost, USUAL).stage()).isEqualTo(Stage.LOST);
        assertThat(DealHistory.of(history(mapper, PIECES.subList(0, 1)), USUAL).closedOn())
                .as("the day on which it is hoped to close")
                .isNull();
    }

    @Test
    void deletion_and_return_are_facts_too() {
        List<String> events =
                List.of(PIECES.getFirst(), event("DELETE", DAY, 1, ""), event("UNDELETE", DAY + 1, 1, ""));
        assertThat(DealHistory.of(history(mapper, events.subList(0, 2)), USUAL).deleted())
                .isTrue();
        inEveryOrder(events, order -> assertThat(
                        DealHistory.of(history(mapper, order), USUAL).deleted())
                .isFalse());
    }

    @Test
    void a_gap_leaves_the_deal_incomplete_until_it_is_told_whole() {
        String gap = event("GAP_UPDATE", DAY, 1, "");
        assertThat(((Understood) reading(mapper, gap)).remark())
                .extracting("reason")
                .isEqualTo("gap-told");
        List<String> events = new ArrayList<>(List.of(PIECES.getFirst(), gap));
        assertThat(DealHistory.of(history(mapper, events), USUAL).gap()).isTrue();
        events.add(event("UPDATE", DAY + 1, 1, "\"Amount\":5.0"));
        assertThat(DealHistory.of(history(mapper, events), USUAL).gap())
                .as("a part is not the whole")
                .isTrue();
        events.add(event(
                "UPDATE", DAY + 2, 1, "\"Amount\":5.0,\"StageName\":\"Closed Won\",\"CloseDate\":\"2017-03-01\""));
        inEveryOrder(events, order -> assertThat(
                        DealHistory.of(history(mapper, order), USUAL).gap())
                .isFalse());
        DealHistory born = DealHistory.of(history(mapper, List.of(event("GAP_CREATE", DAY, 1, ""))), USUAL);
        assertThat(born.gap()).isTrue();
        assertThat(born.amount()).isNull();
        assertThat(DealHistory.of(history(mapper, List.of(event("GAP_DELETE", DAY, 1, ""))), USUAL)
                        .deleted())
                .isTrue();
    }

    @Test
    void one_event_may_be_about_several_records() {
        String two = event("UPDATE", DAY, 1, "\"StageName\":\"Closed Won\"")
                .replace(ID + "\"", ID + "\",\"0067F000003pmdX\"");
        assertThat(facts(mapper, two)).extracting(Fact::externalId).containsExactly(ID, "0067F000003pmdXQAQ");
    }

    @Test
    void an_unchanged_field_told_as_null_is_not_emptied() {
        String sparse = event("UPDATE", DAY, 2, "\"StageName\":\"Closed Won\",\"Amount\":null,\"Name\":null")
                .replace(
                        "\"changeType\"",
                        "\"changedFields\":[\"StageName\"],\"nulledFields\":[\"Name\"],\"changeType\"");
        DealHistory deal = DealHistory.of(history(mapper, List.of(PIECES.get(0), PIECES.get(2), sparse)), USUAL);
        assertThat(deal.amount()).isEqualByComparingTo("1054");
        assertThat(deal.name()).isNull();
        String emptied = event("UPDATE", DAY, 2, "\"Amount\":null");
        assertThat(DealHistory.of(history(mapper, List.of(PIECES.get(2), emptied)), USUAL)
                        .amount())
                .isNull();
    }

    @Test
    void days_and_times_come_in_more_than_one_form() {
        String avro = event(
                "CREATE",
                DAY,
                1,
                "\"StageName\":\"Closed Won\",\"CloseDate\":1488326400000,\"CreatedDate\":1488324600000");
        DealHistory deal = DealHistory.of(history(mapper, List.of(avro)), USUAL);
        assertThat(deal.closedOn()).isEqualTo(LocalDate.parse("2017-03-01"));
        assertThat(deal.openedOn()).isEqualTo(LocalDate.parse("2017-03-01"));
        String rest = event("CREATE", DAY, 1, "\"CreatedDate\":\"2017-02-28T23:30:00.000+0000\"");
        assertThat(DealHistory.of(history(mapper, List.of(rest)), USUAL).openedOn())
                .isEqualTo(LocalDate.parse("2017-03-01"));
    }

    @Test
    void campaigns_and_finished_tasks_are_read() {
        String campaign = event(
                        "CREATE",
                        DAY,
                        1,
                        "\"Name\":\"Spring\",\"Type\":\"Webinar\",\"ActualCost\":1200,\"StartDate\":\"2017-03-01\"")
                .replace("Opportunity", "Campaign");
        assertThat(facts(mapper, campaign).getFirst().fields()).containsEntry("channel", "Webinar");
        String task = event(
                        "CREATE",
                        DAY,
                        1,
                        "\"WhatId\":\"0067F000003pmdW\",\"OwnerId\":\"005\",\"Status\":\"Not"
                                + " Started\",\"TaskSubtype\":\"Call\"")
                .replace("Opportunity", "Task")
                .replace(ID, "00T7F000003pmdWQAQ");
        String done = event("UPDATE", DAY + 1, 1, "\"Status\":\"Completed\"")
                .replace("Opportunity", "Task")
                .replace(ID, "00T7F000003pmdWQAQ");
        inEveryOrder(List.of(task, done), order -> {
            History touch = history(mapper, order);
            assertThat(touch.text("dealId")).isEqualTo(ID);
            assertThat(touch.text("kind")).isEqualTo("call");
            assertThat(touch.flag("deleted")).isFalse();
            assertThat(touch.text("occurredAt")).isEqualTo("2017-03-01T09:00:00.001Z");
        });
        assertThat(history(mapper, List.of(task)).flag("deleted")).isTrue();
        assertThat(reading(mapper, task.replace("0067F000003pmdW", "0017F000003pmdW")))
                .isInstanceOf(Idle.class);
    }

    @Test
    void an_unknown_object_in_a_batch_does_not_hold_up_the_others() {
        String other = PIECES.get(1).replace("Opportunity", "Quote__c");
        var readings = readings(mapper, "[" + PIECES.getFirst() + "," + other + "," + PIECES.get(2) + "]");
        assertThat(readings).hasExactlyElementsOfTypes(Understood.class, Aside.class, Understood.class);
        assertThat(readings.get(1).about().type()).isEqualTo("Quote__c.UPDATE");
    }

    @Test
    void what_cannot_be_read_says_why() {
        assertThat(reading(mapper, event("UPDATE", DAY, 1, "\"Amount\":\"many\"")))
                .isInstanceOf(Refused.class);
        assertThat(reading(mapper, event("UPDATE", DAY, 1, "").replace(ID, ""))).isInstanceOf(Refused.class);
        assertThat(reading(mapper, "{}")).isInstanceOf(Refused.class);
        assertThat(reading(mapper, event("UPDATE", DAY, 1, "").replace("\"commitTimestamp\":" + DAY + ",", "")))
                .isInstanceOf(Refused.class);
        assertThat(reading(mapper, event("GAP_OVERFLOW", DAY, 1, ""))).isInstanceOf(Aside.class);
        assertThat(reading(mapper, event("UPDATE", DAY, 1, "").replace(ID, "006*")))
                .isInstanceOf(Aside.class);
        assertThat(reading(mapper, event("UPDATE", DAY, 1, "\"StageName\":\"Onboarding\"")))
                .isInstanceOfSatisfying(Understood.class, understood -> assertThat(understood.remark())
                        .extracting("reason")
                        .isEqualTo("stage-unmapped"));
    }

    private static String event(String change, long at, int sequence, String fields) {
        return """
            {"data":{"schema":"x","payload":{"ChangeEventHeader":{"entityName":"Opportunity","recordIds":["%s"],
             "changeType":"%s","changeOrigin":"","transactionKey":"t-%d","sequenceNumber":%d,"commitTimestamp":%d,
             "commitUser":"005","commitNumber":%d}%s%s},"event":{"replayId":7}},"channel":"/data/ChangeEvents"}\
            """.formatted(ID, change, at, sequence, at, at * 1_000_000, fields.isEmpty() ? "" : ",", fields);
    }
}
