package io.diapason.challenge.crm.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** A message as a CRM sent it. Dates without a zone are days of {@code zone}, the organisation's. */
public record Message(String webhookId, Instant receivedAt, ZoneId zone, byte[] body, Map<String, String> headers) {}
