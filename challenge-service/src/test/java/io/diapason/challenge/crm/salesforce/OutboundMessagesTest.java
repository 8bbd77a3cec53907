package io.diapason.challenge.crm.salesforce;

import static io.diapason.challenge.crm.Messages.USUAL;
import static io.diapason.challenge.crm.Messages.facts;
import static io.diapason.challenge.crm.Messages.history;
import static io.diapason.challenge.crm.Messages.message;
import static io.diapason.challenge.crm.Messages.published;
import static io.diapason.challenge.crm.Messages.reading;
import static io.diapason.challenge.crm.Messages.readings;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.challenge.crm.Stage;
import io.diapason.challenge.crm.history.DealHistory;
import io.diapason.challenge.crm.intake.Message;
import io.diapason.challenge.crm.intake.Reading.Aside;
import io.diapason.challenge.crm.intake.Reading.Idle;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Understood;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboundMessagesTest {
    private static final String MESSAGE = published("salesforce_outbound_opportunity_2017.xml");
    private static final String NOTIFICATION =
            MESSAGE.substring(MESSAGE.indexOf("<Notification>"), MESSAGE.indexOf("</notifications>"));

    private final SalesforceMapper mapper = new SalesforceMapper();

    @Test
    void understands_the_published_opportunity() {
        Understood understood = (Understood) reading(mapper, MESSAGE);
        assertThat(understood.about().type()).isEqualTo("Opportunity.MESSAGE");
        assertThat(understood.about().objectId()).isEqualTo("0067F000003pmdWQAQ");
        assertThat(understood.remark()).extracting("reason").isEqualTo("time-not-told");
        DealHistory deal = DealHistory.of(history(mapper, List.of(MESSAGE)), USUAL);
        assertThat(deal.name()).isEqualTo("Express Logistics SLA");
        assertThat(deal.stage()).isEqualTo(Stage.OPEN);
        assertThat(deal.stageUnknown()).isFalse();
        assertThat(deal.amount()).isEqualByComparingTo("120000");
        assertThat(deal.closedOn()).isNull();
        DealHistory won =
                DealHistory.of(history(mapper, List.of(MESSAGE.replace("Perception Analysis", "Closed Won"))), USUAL);
        assertThat(won.stage()).isEqualTo(Stage.WON);
        assertThat(won.closedOn()).isEqualTo(LocalDate.parse("2017-04-03"));
    }

    @Test
    void each_notification_of_a_batch_stands_alone_and_can_be_read_again() {
        String second = NOTIFICATION
                .replace("04l7F000008aeAyQAI", "04l7F000008aeAzQAI")
                .replace("sf:Opportunity", "sf:Quote__c");
        String third =
                NOTIFICATION.replace("04l7F000008aeAyQAI", "04l7F000008aeB0QAI").replace("003pmdWQAQ", "003pmdXQAQ");
        List<Message> parts = mapper.split(message(MESSAGE.replace(NOTIFICATION, NOTIFICATION + second + third)));
        assertThat(parts)
                .extracting(Message::webhookId)
                .containsExactly("04l7F000008aeAyQAI", "04l7F000008aeAzQAI", "04l7F000008aeB0QAI");
        assertThat(parts.stream().map(mapper::read).toList())
                .hasExactlyElementsOfTypes(Understood.class, Aside.class, Understood.class);
        assertThat(new String(parts.get(2).body(), StandardCharsets.UTF_8))
                .contains("003pmdXQAQ")
                .doesNotContain("003pmdWQAQ");
        assertThat(mapper.split(parts.get(2))).extracting(Message::webhookId).containsExactly("04l7F000008aeB0QAI");
    }

    @Test
    void prefixes_of_namespaces_may_be_any() {
        String other = MESSAGE.replace("sf:", "x:")
                .replace("xmlns:sf=", "xmlns:x=")
                .replace("urn:sobject.enterprise", "urn:sobject.partner");
        assertThat(facts(mapper, other)).isEqualTo(facts(mapper, MESSAGE));
    }

    @Test
    void the_record_says_when_it_was_modified() {
        String stamped = MESSAGE.replace(
                "<sf:StageName>", "<sf:SystemModstamp>2017-03-01T09:00:00.000Z</sf:SystemModstamp><sf:StageName>");
        assertThat(facts(mapper, stamped).getFirst().stamp().occurredAt())
                .isEqualTo(Instant.parse("2017-03-01T09:00:00Z"));
        String older = stamped.replace("09:00:00", "08:00:00")
                .replace("120000.0", "5.0")
                .replace("04l7F000008aeAyQAI", "04l7F000008aeAzQAI");
        assertThat(DealHistory.of(history(mapper, List.of(stamped, older)), USUAL)
                        .amount())
                .isEqualByComparingTo("120000");
    }

    @Test
    void an_empty_amount_is_unknown_rather_than_nothing() {
        String empty = MESSAGE.replace("<sf:Amount>120000.0</sf:Amount>", "<sf:Amount xsi:nil=\"true\"/>");
        assertThat(DealHistory.of(history(mapper, List.of(empty)), USUAL).amount())
                .isNull();
    }

    @Test
    void what_cannot_be_read_says_why() {
        assertThat(reading(mapper, "<a>")).isInstanceOf(Refused.class);
        assertThat(reading(mapper, "<a/>")).isInstanceOf(Refused.class);
        assertThat(reading(mapper, "<!DOCTYPE a [<!ENTITY x 'y'>]>" + MESSAGE.substring(MESSAGE.indexOf("<soapenv"))))
                .isInstanceOf(Refused.class);
        assertThat(reading(mapper, MESSAGE.replace("<sf:Id>0067F000003pmdWQAQ</sf:Id>", "")))
                .isInstanceOf(Refused.class);
        assertThat(reading(mapper, MESSAGE.replace("120000.0", "much"))).isInstanceOf(Refused.class);
        assertThat(reading(
                        mapper,
                        MESSAGE.replace("sf:Opportunity", "sf:Task")
                                .replace("<sf:LeadSource>", "<sf:WhatId>0017F</sf:WhatId><sf:LeadSource>")))
                .isInstanceOf(Idle.class);
        assertThat(readings(mapper, MESSAGE.replace("<Notification>", "<Note>").replace("</Notification>", "</Note>")))
                .hasOnlyElementsOfType(Refused.class);
    }

    @Test
    void a_short_id_is_the_same_record_as_a_long_one() {
        assertThat(SalesforceId.whole("0067F000003pmdW")).isEqualTo("0067F000003pmdWQAQ");
        assertThat(SalesforceId.whole("00D7F00000107Xs")).isEqualTo("00D7F00000107XsUAI");
        assertThat(SalesforceId.asTold("0067F000003pmdW")).isEqualTo("0067F000003pmdWQAQ");
        for (String other :
                List.of("0067F000003pmdWQAQ", "006123456789012", "1C1I7A6R", "Cancity", "a067F000003pmdW")) {
            assertThat(SalesforceId.asTold(other)).isEqualTo(other);
        }
        assertThat(SalesforceId.isOrganisation("00D7F00000107XsUAI")).isTrue();
        assertThat(SalesforceId.isOrganisation("00D7F00000107XsUAJ")).isFalse();
        assertThat(SalesforceId.isOrganisation("0067F000003pmdW")).isFalse();
    }
}
