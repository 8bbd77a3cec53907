package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.TouchFacts;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Member;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact with a customer. */
@Schema(name = "Touch")
record TouchView(
        UUID id,
        String externalId,
        @Nullable UUID dealId,
        @Nullable String account,
        @Nullable String campaignId,
        @Nullable String channel,
        String kind,
        @Nullable Department department,
        @Nullable String actorId,
        Instant occurredAt) {

    static TouchView of(Touch touch, Map<String, Member> actors) {
        return new TouchView(
                touch.id(),
                touch.externalId(),
                touch.dealId(),
                touch.account(),
                touch.campaignId(),
                touch.channel(),
                touch.kind(),
                touch.department(actors),
                touch.actorId(),
                touch.occurredAt());
    }

    static TouchView of(TouchFacts touch, @Nullable String account) {
        return new TouchView(
                touch.id(),
                touch.externalId(),
                touch.dealId(),
                account,
                touch.campaignId(),
                touch.channel(),
                touch.kind(),
                touch.department(),
                touch.actorId(),
                touch.occurredAt());
    }
}
