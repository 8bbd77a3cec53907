package io.diapason.challenge.crm.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.challenge.crm.intake.JsonBody;
import io.diapason.challenge.crm.intake.Message;
import io.diapason.challenge.crm.intake.Reading;
import io.diapason.challenge.crm.intake.Reading.About;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Trouble;
import io.diapason.challenge.crm.intake.VendorMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Splits HubSpot's arrays into their events: each stands alone, and one that cannot be used does not hold up the others. */
@ApplicationScoped
class HubSpotMapper implements VendorMapper {
    @Override
    public String vendor() {
        return "hubspot";
    }

    @Override
    public List<Message> split(Message delivery) {
        JsonNode body = JsonBody.parsed(delivery.body());
        if (body == null || !body.isArray()) {
            return List.of(delivery);
        }
        List<Message> events = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            JsonNode event = body.get(i);
            String id = event.isObject() ? HubSpotEvent.key(event) : delivery.webhookId() + "-" + i;
            events.add(delivery.part(id, JsonBody.bytes(event)));
        }
        return events;
    }

    @Override
    public Reading read(Message message) {
        JsonNode event = JsonBody.parsed(message.body());
        if (event == null) {
            return new Refused(About.NOTHING, Trouble.of("malformed-json"));
        }
        if (event.path("properties").isObject()) {
            return new HubSpotObject(message, event).reading();
        }
        return event.isObject()
                ? new HubSpotEvent(message, event).reading()
                : new Refused(About.NOTHING, Trouble.of("not-an-object"));
    }
}
