package io.diapason.challenge.crm;

import io.diapason.platform.testing.TestKafka;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Puts deliveries on the topic as the gateway's door does. */
public final class Door {
    private final UUID organisation;
    private final UUID connection;

    public Door(UUID organisation, UUID connection) {
        this.organisation = organisation;
        this.connection = connection;
    }

    public void deliver(String webhookId, String objectId, String body) {
        deliver(webhookId, objectId, body, Map.of());
        TestKafka.flush();
    }

    /** Without waiting for the broker: call {@link TestKafka#flush} after the last one. */
    public void deliver(String webhookId, String objectId, String body, Map<String, String> more) {
        Map<String, String> headers = TestKafka.headers(
                connection + ":" + webhookId, "io.diapason.crm.delivery-received.v1", organisation, 0);
        headers.put("ce_subject", connection.toString());
        headers.put("connection", connection.toString());
        headers.put("vendor", "standard");
        headers.put("webhook-id", webhookId);
        headers.putAll(more);
        TestKafka.sendAsync(
                "diapason.crm.inbound",
                organisation + ":" + connection + ":" + objectId,
                headers,
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** A deal of the real data as its CRM would tell it at the end. */
    public static String body(CrmFile.Opportunity deal) {
        return """
                {"type":"deal.updated","timestamp":"%sT09:00:00Z","data":{"id":"%s","name":"%s – %s","stage":"%s",
                 "amount":%s,"currency":"USD","ownerId":"%s","account":%s,"product":"%s","openedOn":"%s","closedOn":%s}}""".formatted(
                        deal.closedOn().isEmpty() ? deal.engagedOn() : deal.closedOn(),
                        deal.id(),
                        deal.account(),
                        deal.product(),
                        deal.stage().equals("Engaging") ? "open" : deal.stage().toLowerCase(),
                        deal.isWon() ? "\"" + deal.value() + ".00\"" : "null",
                        CrmFile.ownerId(deal.agent()),
                        deal.account().isEmpty() ? "null" : "\"" + deal.account() + "\"",
                        deal.product(),
                        deal.engagedOn(),
                        deal.closedOn().isEmpty() ? "null" : "\"" + deal.closedOn() + "\"");
    }
}
