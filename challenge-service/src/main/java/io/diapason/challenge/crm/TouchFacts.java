package io.diapason.challenge.crm;

import io.diapason.challenge.roster.Department;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact with the customer of a deal. {@code kind} is one of reply, meeting, form, attended, demo, call, sent, opened,
 * impression, other; {@code department} is the actor's when mapped, else marketing when a campaign is named, else none.
 */
public record TouchFacts(
        UUID id,
        String externalId,
        @Nullable UUID dealId,
        @Nullable String channel,
        String kind,
        @Nullable String campaignId,
        @Nullable String actorId,
        @Nullable Department department,
        Instant occurredAt) {}
