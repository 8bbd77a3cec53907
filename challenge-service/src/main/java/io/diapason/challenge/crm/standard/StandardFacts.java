package io.diapason.challenge.crm.standard;

import io.diapason.challenge.crm.history.DealHistory;
import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.Stamp;
import io.diapason.challenge.crm.history.Subject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The standard vocabulary: the facts that each type of message states. CSV imports speak it too. */
public final class StandardFacts {
    private static final Set<String> STAGES = Set.of("open", "won", "lost");
    private static final Set<String> DEPARTMENTS = Set.of("sales", "marketing");
    private static final Set<String> FLAGS = Set.of("true", "false");
    private static final Set<String> KINDS =
            Set.of("reply", "meeting", "form", "attended", "demo", "call", "sent", "opened", "impression", "other");

    private StandardFacts() {}

    /** The fact, or null for a type that says nothing to us. Throws {@link Fields.Wrong} for what cannot be. */
    public static @Nullable Fact of(String type, Fields fields, Stamp stamp) {
        return switch (type) {
            case "deal.updated" -> deal(fields, stamp);
            case "deal.deleted" -> gone(Subject.DEAL, fields, stamp);
            case "deal.merged" -> merged(fields, stamp);
            case "deal.refunded" -> refunded(fields, stamp);
            case "touch.recorded" -> touch(fields, stamp);
            case "touch.deleted" -> gone(Subject.TOUCH, fields, stamp);
            case "campaign.updated" -> campaign(fields, stamp);
            case "lead.updated" -> lead(fields, stamp);
            default -> null;
        };
    }

    private static Fact deal(Fields fields, Stamp stamp) {
        String id = fields.id("id", "id-missing");
        fields.text("name").stage("stage", STAGES).money("amount").reference("ownerId");
        fields.reference("account").text("product").text("industry").text("lossReason");
        fields.utm("utmCampaign")
                .date("openedOn")
                .date("closedOn")
                .date("leadOn")
                .date("opportunityOn");
        return fact(Subject.DEAL, id, fields.say("deleted", "false"), stamp);
    }

    private static Fact gone(Subject subject, Fields fields, Stamp stamp) {
        String id = fields.id("id", "id-missing");
        return fact(subject, id, fields.say("deleted", "true"), stamp);
    }

    private static Fact merged(Fields fields, Stamp stamp) {
        String id = fields.id("id", "id-missing");
        String into = fields.id("intoId", "merge-target-missing");
        if (into.equals(id)) {
            throw fields.wrong("merge-into-itself", "intoId");
        }
        return fact(Subject.DEAL, id, fields.say("mergedInto", into), stamp);
    }

    /** Each refund has a field of its own, so that refunds add up and the same one told twice counts once. */
    private static Fact refunded(Fields fields, Stamp stamp) {
        String id = fields.id("id", "id-missing");
        fields.money("amount").date("on");
        String amount = fields.told().remove("amount");
        if (amount == null) {
            throw fields.wrong("amount-missing", "amount");
        }
        String currency = fields.told().remove("currency");
        fields.told().clear();
        return fact(
                Subject.DEAL,
                id,
                fields.say(DealHistory.REFUND + stamp.eventId(), currency == null ? amount : amount + " " + currency),
                stamp);
    }

    private static Fact touch(Fields fields, Stamp stamp) {
        String id = fields.id("id", "id-missing");
        fields.reference("dealId").reference("account").reference("campaignId").reference("actorId");
        fields.utm("utmCampaign").text("channel").instant("occurredAt");
        fields.code("kind", KINDS, "kind-unknown").code("department", DEPARTMENTS, "department-unknown");
        if (fields.value("dealId") == null && fields.value("account") == null && fields.value("utmCampaign") == null) {
            throw fields.wrong("deal-or-account-missing", "dealId");
        }
        if (fields.value("occurredAt") == null) {
            fields.say("occurredAt", stamp.occurredAt().toString());
        }
        if (fields.value("kind") == null) {
            fields.say("kind", Channels.usualKind(fields.value("channel")));
        }
        return fact(Subject.TOUCH, id, fields.say("deleted", "false"), stamp);
    }

    /** What a sender of changes tells of a touch: only what is said, so that other parts may come before or after. */
    public static Fact partOfTouch(Fields fields, Stamp stamp) {
        String id = fields.id("id", "id-missing");
        fields.reference("dealId").reference("account").reference("campaignId").reference("actorId");
        fields.text("channel").instant("occurredAt").code("kind", KINDS, "kind-unknown");
        return fact(Subject.TOUCH, id, fields.code("deleted", FLAGS, "kind-unknown"), stamp);
    }

    private static Fact campaign(Fields fields, Stamp stamp) {
        String id = fields.id("id", "id-missing");
        fields.text("name").text("channel").money("spend").date("startsOn").date("endsOn");
        return fact(Subject.CAMPAIGN, id, fields, stamp);
    }

    private static Fact lead(Fields fields, Stamp stamp) {
        String id = fields.id("id", "id-missing");
        fields.reference("dealId").date("createdOn").date("qualifiedOn");
        fields.instant("assignedAt").instant("firstContactAt").text("rejectedReason");
        return fact(Subject.LEAD, id, fields, stamp);
    }

    private static Fact fact(Subject subject, String id, Fields fields, Stamp stamp) {
        return new Fact(subject, id, stamp, fields.told());
    }
}
