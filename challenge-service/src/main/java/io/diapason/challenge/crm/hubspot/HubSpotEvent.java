package io.diapason.challenge.crm.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.Stamp;
import io.diapason.challenge.crm.intake.JsonBody;
import io.diapason.challenge.crm.intake.Message;
import io.diapason.challenge.crm.intake.Reading;
import io.diapason.challenge.crm.intake.Reading.About;
import io.diapason.challenge.crm.intake.Reading.Aside;
import io.diapason.challenge.crm.intake.Reading.Idle;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Trouble;
import io.diapason.challenge.crm.intake.Reading.Understood;
import io.diapason.challenge.crm.standard.Fields;
import io.diapason.challenge.crm.standard.Named;
import io.diapason.challenge.crm.standard.StandardFacts;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One event. Its {@code eventId} is not unique, so it is known by object, kind, property, time and subscription: sent again,
 * it is the same one.
 */
final class HubSpotEvent {
    static final Map<String, String> PROPERTIES = Map.of(
            "dealname", "name",
            "dealstage", "stage",
            "amount", "amount",
            "deal_currency_code", "currency",
            "hubspot_owner_id", "ownerId",
            "createdate", "openedOn",
            "closedate", "closedOn",
            "closed_lost_reason", "lossReason");
    private static final Set<String> TIMES = Set.of("createdate", "closedate");
    private static final String DEAL_TYPE = "0-3";
    private static final int LONGEST = 100;

    private final Message message;
    private final JsonNode event;
    private final String object;
    private final String happened;

    HubSpotEvent(Message message, JsonNode event) {
        this.message = message;
        this.event = event;
        String[] type = text(event, "subscriptionType").split("\\.", 2);
        boolean generic =
                type[0].equals("object") && text(event, "objectTypeId").equals(DEAL_TYPE);
        this.object = generic ? "deal" : type[0];
        this.happened = type.length == 2 ? type[1] : "";
    }

    static String key(JsonNode event) {
        String key = String.join(
                ".",
                text(event, "objectId") + text(event, "fromObjectId") + text(event, "toObjectId"),
                text(event, "subscriptionType"),
                text(event, "propertyName"),
                text(event, "occurredAt"),
                text(event, "subscriptionId"));
        return key.replaceAll("[^!-~]", "_").substring(0, Math.min(key.length(), 2 * LONGEST));
    }

    Reading reading() {
        Instant said = time(text(event, "occurredAt"));
        About about = new About(shown(text(event, "subscriptionType")), shown(text(event, "objectId")), said);
        if (happened.isEmpty()) {
            return new Refused(about, new Trouble("type-missing", "/subscriptionType", null));
        }
        if (said == null) {
            return new Refused(about, new Trouble("timestamp-missing", "/occurredAt", null));
        }
        if (!object.equals("deal")) {
            return new Aside(
                    about, new Trouble("object-unknown", "/subscriptionType", text(event, "subscriptionType")));
        }
        try {
            return deal(about, message.notAhead(said));
        } catch (Fields.Wrong wrong) {
            return new Refused(about, wrong.trouble());
        }
    }

    private Reading deal(About about, Instant at) {
        return switch (happened) {
            case "creation" ->
                new Understood(
                        about,
                        List.of(fact("deal.updated", deal().put("openedOn", at.toString(), "/occurredAt"), at, 0)),
                        new Trouble("amount-not-told", null, null));
            case "deletion" -> understood(about, fact("deal.deleted", deal(), at, 1));
            case "restore" -> understood(about, fact("deal.updated", deal(), at, 1));
            case "propertyChange" -> changed(about, at);
            case "merge" -> new Understood(about, merged(at), message.remark(at, about));
            default -> new Idle(about, new Trouble("change-unused", "/subscriptionType", happened));
        };
    }

    private Reading changed(About about, Instant at) {
        String property = text(event, "propertyName");
        String field = PROPERTIES.get(property);
        if (field == null) {
            return new Idle(about, new Trouble("property-unused", "/propertyName", property));
        }
        String value = text(event, "propertyValue");
        Named deal = deal();
        if (property.equals("dealstage")) {
            deal.stage(value, HubSpotStages.usual(value), "/propertyValue");
        } else {
            Instant time = TIMES.contains(property) ? time(value) : null;
            deal.put(field, time == null ? value : time.toString(), "/propertyValue");
        }
        // a property told with the creation, in the same millisecond, knows better than the creation itself
        Fact fact = fact("deal.updated", deal, at, 1);
        Trouble unmapped = message.unmapped(fact, "/propertyValue");
        return unmapped == null ? understood(about, fact) : new Understood(about, List.of(fact), unmapped);
    }

    private List<Fact> merged(Instant at) {
        String primary = text(event, "primaryObjectId");
        String into = text(event, "newObjectId").isEmpty() ? primary : text(event, "newObjectId");
        List<Fact> facts = new ArrayList<>();
        event.path("mergedObjectIds").forEach(gone -> facts.add(merge(JsonBody.scalar(gone), into, at)));
        if (!into.equals(primary)) {
            facts.add(merge(primary, into, at));
        }
        return facts;
    }

    private Fact merge(@Nullable String gone, String into, Instant at) {
        Named deal = new Named().put("id", gone, "/mergedObjectIds").put("intoId", into, "/primaryObjectId");
        return fact("deal.merged", deal, at, 1);
    }

    private Named deal() {
        return new Named().put("id", text(event, "objectId"), "/objectId");
    }

    private Fact fact(String type, Named told, Instant at, long sequence) {
        Stamp stamp = new Stamp(at, sequence, message.webhookId());
        return Objects.requireNonNull(
                StandardFacts.of(type, new Fields(told, message.zone(), message.connection()), stamp));
    }

    private Reading understood(About about, Fact fact) {
        return new Understood(about, List.of(fact), message.remark(fact.stamp().occurredAt(), about));
    }

    private static @Nullable Instant time(String millis) {
        try {
            return millis.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException | DateTimeException notMillis) {
            return null;
        }
    }

    private static String text(JsonNode event, String field) {
        String text = JsonBody.scalar(event.path(field));
        return text == null ? "" : text;
    }

    private static @Nullable String shown(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return clean.isBlank() ? null : clean.substring(0, Math.min(clean.length(), LONGEST));
    }
}
