package io.diapason.challenge.crm.intake;

import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.Mapping;
import io.diapason.challenge.crm.history.Word;
import io.diapason.challenge.crm.intake.Reading.About;
import io.diapason.challenge.crm.intake.Reading.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as a CRM sent it by a connection, whose {@code mapping} says how it is read. */
public record Message(
        UUID connection, String webhookId, Instant receivedAt, ZoneId zone, Mapping mapping, byte[] body) {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** A part of it, with an id of its own. */
    public Message part(String id, byte[] content) {
        return new Message(connection, id, receivedAt, zone, mapping, content);
    }

    /** When it was said; a clock that runs ahead is held to our own. */
    public Instant notAhead(Instant said) {
        return said.isAfter(receivedAt.plus(CLOCK_TOLERANCE)) ? receivedAt : said;
    }

    /** The remark on a clock that was held, null on one that was right. */
    public @Nullable Trouble remark(Instant held, About about) {
        return held.equals(about.occurredAt())
                ? null
                : new Trouble("clock-ahead", null, String.valueOf(about.occurredAt()));
    }

    /** The remark on a stage of which neither the vendor nor the mapping says what it means. */
    public @Nullable Trouble unmapped(Fact fact, String place) {
        Word stage = Word.of(fact.fields().get("stage"));
        return stage == null || stage.usual() != null || mapping.stages().containsKey(stage.raw())
                ? null
                : new Trouble("stage-unmapped", place, stage.raw());
    }
}
