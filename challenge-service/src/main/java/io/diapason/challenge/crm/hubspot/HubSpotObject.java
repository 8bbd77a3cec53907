package io.diapason.challenge.crm.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.Stamp;
import io.diapason.challenge.crm.intake.Checked;
import io.diapason.challenge.crm.intake.JsonBody;
import io.diapason.challenge.crm.intake.Message;
import io.diapason.challenge.crm.intake.Reading;
import io.diapason.challenge.crm.intake.Reading.About;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Trouble;
import io.diapason.challenge.crm.intake.Reading.Understood;
import io.diapason.challenge.crm.standard.Fields;
import io.diapason.challenge.crm.standard.Named;
import io.diapason.challenge.crm.standard.StandardFacts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A whole deal as HubSpot's API answers: it was so when it was last changed. */
final class HubSpotObject {
    private final Message message;
    private final JsonNode deal;

    HubSpotObject(Message message, JsonNode deal) {
        this.message = message;
        this.deal = deal;
    }

    Reading reading() {
        String id = JsonBody.scalar(deal.path("id"));
        Instant changed = changed();
        About about = new About("deal.read", id, changed);
        if (changed == null) {
            return new Refused(about, new Trouble("timestamp-missing", "/updatedAt", null));
        }
        Stamp stamp = new Stamp(message.notAhead(changed), 1, message.webhookId());
        try {
            boolean gone = deal.path("archived").asBoolean();
            Fact fact = StandardFacts.of(
                    gone ? "deal.deleted" : "deal.updated",
                    new Fields(named(id), message.zone(), message.connection()),
                    stamp);
            Trouble unmapped = message.unmapped(Objects.requireNonNull(fact), "/properties/dealstage");
            return new Understood(about, List.of(fact), unmapped);
        } catch (Fields.Wrong wrong) {
            return new Refused(about, wrong.trouble());
        }
    }

    private Named named(@Nullable String id) {
        Named named = new Named().put("id", id, "/id");
        JsonNode properties = deal.path("properties");
        HubSpotEvent.PROPERTIES.forEach((theirs, ours) -> {
            if (properties.has(theirs)) {
                String value = JsonBody.scalar(properties.path(theirs));
                String place = "/properties/" + theirs;
                if (theirs.equals("dealstage")) {
                    named.stage(value, value == null ? null : HubSpotStages.usual(value), place);
                } else {
                    named.put(ours, value, place);
                }
            }
        });
        return named;
    }

    private @Nullable Instant changed() {
        String told = JsonBody.scalar(deal.path("updatedAt"));
        try {
            return told == null ? null : Checked.instant(told);
        } catch (Checked.Bad impossible) {
            return null;
        }
    }
}
