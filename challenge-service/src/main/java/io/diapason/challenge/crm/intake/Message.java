package io.diapason.challenge.crm.intake;

import io.diapason.challenge.crm.intake.Reading.About;
import io.diapason.challenge.crm.intake.Reading.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as a CRM sent it. Dates without a zone are days of {@code zone}, the organisation's. */
public record Message(String webhookId, Instant receivedAt, ZoneId zone, byte[] body, Map<String, String> headers) {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

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
}
