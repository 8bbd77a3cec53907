package io.diapason.challenge.crm.standard;

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
import io.diapason.challenge.crm.intake.Reading.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One event of the standard body: {@code {"type", "timestamp", "data"}}. */
final class StandardEvent implements Fields.Source {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final int LONGEST_TYPE = 100;

    private final Message message;
    private final JsonNode event;
    private final String pointer;
    private final String eventId;

    StandardEvent(Message message, JsonNode event, String pointer, String suffix) {
        this.message = message;
        this.event = event;
        this.pointer = pointer;
        this.eventId = message.webhookId() + suffix;
    }

    Reading reading() {
        if (!event.isObject()) {
            return new Refused(About.NOTHING, new Trouble("not-an-object", pointer, null));
        }
        String type = shown(event.path("type"));
        String object = shown(event.path("data").path("id"));
        if (type == null) {
            return new Refused(new About(null, object, null), new Trouble("type-missing", pointer + "/type", null));
        }
        String time = JsonBody.scalar(event.path("timestamp"));
        try {
            Instant said = time == null ? null : Checked.instant(time);
            return read(new About(type, object, said));
        } catch (Checked.Bad impossible) {
            return new Refused(
                    new About(type, object, null), new Trouble("timestamp-impossible", pointer + "/timestamp", time));
        }
    }

    private Reading read(About about) {
        Instant said = about.occurredAt();
        Instant latest = message.receivedAt().plus(CLOCK_TOLERANCE);
        boolean ahead = said != null && said.isAfter(latest);
        Instant at = said == null || ahead ? message.receivedAt() : said;
        try {
            Fact fact = StandardFacts.of(
                    String.valueOf(about.type()), new Fields(this, message.zone()), new Stamp(at, 0, eventId));
            if (fact == null) {
                return new Unknown(about);
            }
            if (said == null) {
                return new Refused(about, new Trouble("timestamp-missing", pointer + "/timestamp", null));
            }
            Trouble remark = ahead ? new Trouble("clock-ahead", pointer + "/timestamp", said.toString()) : null;
            return new Understood(about, List.of(fact), remark);
        } catch (Fields.Wrong wrong) {
            return new Refused(about, wrong.trouble());
        }
    }

    @Override
    public boolean has(String field) {
        return event.path("data").has(field);
    }

    @Override
    public @Nullable String raw(String field) {
        JsonNode value = event.path("data").path(field);
        return value.isContainerNode() ? value.toString() : JsonBody.scalar(value);
    }

    @Override
    public String place(String field) {
        return pointer + "/data/" + field;
    }

    /** A name from outside, as short as a list can show it. */
    private static @Nullable String shown(JsonNode value) {
        String text = value.isValueNode() ? JsonBody.scalar(value) : null;
        if (text == null || text.isBlank()) {
            return null;
        }
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return clean.length() > LONGEST_TYPE ? clean.substring(0, LONGEST_TYPE) : clean;
    }
}
