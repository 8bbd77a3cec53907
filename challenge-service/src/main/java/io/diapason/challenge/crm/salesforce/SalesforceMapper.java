package io.diapason.challenge.crm.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.challenge.crm.intake.JsonBody;
import io.diapason.challenge.crm.intake.Message;
import io.diapason.challenge.crm.intake.Reading;
import io.diapason.challenge.crm.intake.Reading.About;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Trouble;
import io.diapason.challenge.crm.intake.VendorMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;

/** Tells change events and outbound messages apart, and each event or notification from its neighbours. */
@ApplicationScoped
class SalesforceMapper implements VendorMapper {
    @Override
    public String vendor() {
        return "salesforce";
    }

    @Override
    public List<Message> split(Message delivery) {
        if (isXml(delivery.body())) {
            Document document = Xml.parsed(delivery.body());
            return document == null ? List.of(delivery) : new OutboundMessage(document).apart(delivery);
        }
        JsonNode body = JsonBody.parsed(delivery.body());
        if (body == null || !body.isArray()) {
            return List.of(delivery);
        }
        List<Message> events = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            String key = ChangeEvent.key(body.get(i));
            events.add(delivery.part(key == null ? delivery.webhookId() + "-" + i : key, JsonBody.bytes(body.get(i))));
        }
        return events;
    }

    @Override
    public Reading read(Message message) {
        if (isXml(message.body())) {
            Document document = Xml.parsed(message.body());
            return document == null
                    ? new Refused(About.NOTHING, Trouble.of("malformed-xml"))
                    : new OutboundMessage(document).reading(message);
        }
        JsonNode event = JsonBody.parsed(message.body());
        if (event == null) {
            return new Refused(About.NOTHING, Trouble.of("malformed-json"));
        }
        return event.isObject()
                ? new ChangeEvent(message, event).reading()
                : new Refused(About.NOTHING, Trouble.of("not-an-object"));
    }

    private static boolean isXml(byte[] body) {
        return new String(body, 0, Math.min(body.length, 64), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .startsWith("<");
    }
}
