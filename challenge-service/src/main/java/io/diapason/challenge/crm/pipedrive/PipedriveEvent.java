package io.diapason.challenge.crm.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.StageMeaning;
import io.diapason.challenge.crm.history.Stamp;
import io.diapason.challenge.crm.intake.Checked;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One event: a deal or an activity as it stands now, or that it is gone. */
final class PipedriveEvent {
    private static final Map<String, String> DEAL = Map.of(
            "title", "name",
            "value", "amount",
            "currency", "currency",
            "owner_id", "ownerId",
            "add_time", "openedOn",
            "lost_reason", "lossReason");
    private static final Map<String, StageMeaning> STATUSES =
            Map.of("open", StageMeaning.OPEN, "won", StageMeaning.WON, "lost", StageMeaning.LOST);
    private static final Map<String, String> KINDS =
            Map.of("call", "call", "meeting", "meeting", "lunch", "meeting", "email", "sent", "demo", "demo");
    private static final int LONGEST = 100;

    private final Message message;
    private final JsonNode meta;
    private final JsonNode data;
    private final JsonNode previous;
    private final @Nullable String id;

    PipedriveEvent(Message message, JsonNode body) {
        this.message = message;
        this.meta = body.path("meta");
        this.data = body.path("data");
        this.previous = body.path("previous");
        this.id = first(data.path("id"), previous.path("id"), meta.path("entity_id"));
    }

    Reading reading() {
        String entity = text(meta, "entity");
        String action = text(meta, "action");
        Instant said = said();
        About about = new About(shown(entity + "." + action), id == null ? null : shown(id), said);
        if (entity.isEmpty() || action.isEmpty()) {
            return new Refused(about, new Trouble("version-unsupported", "/meta/entity", null));
        }
        if (said == null) {
            return new Refused(about, new Trouble("timestamp-missing", "/meta/timestamp", null));
        }
        boolean gone = action.equals("delete") || text(data, "status").equals("deleted");
        try {
            return switch (entity) {
                case "deal" ->
                    understood(about, gone ? fact("deal.deleted", named(), said) : fact("deal.updated", deal(), said));
                case "activity" ->
                    gone ? understood(about, fact("touch.deleted", named(), said)) : activity(about, said);
                default -> new Aside(about, new Trouble("object-unknown", "/meta/entity", entity));
            };
        } catch (Fields.Wrong wrong) {
            return new Refused(about, wrong.trouble());
        }
    }

    private Named deal() {
        Named deal = named();
        DEAL.forEach((theirs, ours) -> {
            if (data.has(theirs)) {
                deal.put(ours, JsonBody.scalar(data.path(theirs)), "/data/" + theirs);
            }
        });
        String status = text(data, "status");
        if (data.has("status")) {
            deal.stage(status, STATUSES.get(status), "/data/status");
        }
        switch (status) {
            case "won" -> closed(deal, "won_time");
            case "lost" -> closed(deal, "lost_time");
            case "open" -> deal.put("closedOn", null, "/data/close_time");
            default -> {
                // what an unknown status means is for the mapping to say
            }
        }
        return deal;
    }

    private void closed(Named deal, String time) {
        String place = text(data, time).isEmpty() ? "close_time" : time;
        if (data.has(place)) {
            deal.put("closedOn", JsonBody.scalar(data.path(place)), "/data/" + place);
        }
    }

    /** What is only planned did not happen: an activity counts once it is done. */
    private Reading activity(About about, Instant said) {
        if (text(data, "deal_id").isEmpty()) {
            return new Idle(about, new Trouble("touch-without-deal", "/data/deal_id", null));
        }
        if (!data.path("done").asBoolean()) {
            return understood(about, fact("touch.deleted", named(), said));
        }
        String type = text(data, "type");
        Named touch = named().put("dealId", text(data, "deal_id"), "/data/deal_id")
                .put("actorId", first(data.path("owner_id"), data.path("user_id")), "/data/owner_id")
                .put("channel", type, "/data/type")
                .put("kind", KINDS.getOrDefault(type, "other"), "/data/type");
        String done = text(data, "marked_as_done_time");
        touch.put("occurredAt", done.isEmpty() ? null : done, "/data/marked_as_done_time");
        return understood(about, fact("touch.recorded", touch, said));
    }

    private Named named() {
        return new Named().put("id", id, "/data/id");
    }

    private Fact fact(String type, Named told, Instant said) {
        Stamp stamp = new Stamp(message.notAhead(said), 0, message.webhookId());
        return Objects.requireNonNull(
                StandardFacts.of(type, new Fields(told, message.zone(), message.connection()), stamp));
    }

    private Reading understood(About about, Fact fact) {
        Trouble unmapped = message.unmapped(fact, "/data/status");
        Trouble remark = unmapped == null ? message.remark(fact.stamp().occurredAt(), about) : unmapped;
        return new Understood(about, List.of(fact), remark);
    }

    private @Nullable Instant said() {
        String timestamp = text(meta, "timestamp");
        try {
            return timestamp.isEmpty() ? null : Checked.instant(timestamp);
        } catch (Checked.Bad impossible) {
            return null;
        }
    }

    private static @Nullable String first(JsonNode... places) {
        for (JsonNode place : places) {
            if (place.isValueNode() && !place.isNull()) {
                return JsonBody.scalar(place);
            }
        }
        return null;
    }

    private static String text(JsonNode from, String field) {
        String text = JsonBody.scalar(from.path(field));
        return text == null ? "" : text;
    }

    private static String shown(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return clean.substring(0, Math.min(clean.length(), LONGEST));
    }
}
