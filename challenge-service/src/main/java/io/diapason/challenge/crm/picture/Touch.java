package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.TouchFacts;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Member;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A touch as it is kept; {@code dealId} is the deal that stands for the one it was told for, when that is known. */
record Touch(
        UUID id,
        String externalId,
        @Nullable UUID dealId,
        @Nullable String account,
        @Nullable String campaignId,
        @Nullable String channel,
        String kind,
        @Nullable String statedDepartment,
        @Nullable String actorId,
        Instant occurredAt) {

    /** The actor's department when the roster knows it, else the stated one, else marketing for a campaign's touch. */
    @Nullable
    Department department(Map<String, Member> byIdentity) {
        Member actor = actorId == null ? null : byIdentity.get(actorId);
        if (actor != null && actor.department() != null) {
            return actor.department();
        }
        if (statedDepartment != null) {
            return Department.valueOf(statedDepartment.toUpperCase(Locale.ROOT));
        }
        return campaignId == null ? null : Department.MARKETING;
    }

    TouchFacts facts(Map<String, Member> byIdentity) {
        return new TouchFacts(
                id, externalId, dealId, channel, kind, campaignId, actorId, department(byIdentity), occurredAt);
    }
}
