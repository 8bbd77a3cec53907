package io.diapason.challenge.crm.salesforce;

import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.Stamp;
import io.diapason.challenge.crm.history.Subject;
import io.diapason.challenge.crm.history.Word;
import io.diapason.challenge.crm.intake.Message;
import io.diapason.challenge.crm.standard.Fields;
import io.diapason.challenge.crm.standard.Named;
import io.diapason.challenge.crm.standard.StandardFacts;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was told of one record: the fields that were spoken of, under Salesforce's own names. {@code place} is where they
 * stand in the message.
 */
record SalesforceRecord(String entity, String id, Map<String, @Nullable String> fields, String place) {
    static final Set<String> READ = Set.of("Opportunity", "Campaign", "Task");

    private static final Map<String, String> OPPORTUNITY = Map.of(
            "Name", "name",
            "Amount", "amount",
            "CurrencyIsoCode", "currency",
            "OwnerId", "ownerId",
            "AccountId", "account",
            "CreatedDate", "openedOn",
            "CloseDate", "closedOn",
            "Loss_Reason__c", "lossReason");
    private static final Map<String, String> CAMPAIGN = Map.of(
            "Name", "name",
            "Type", "channel",
            "ActualCost", "spend",
            "CurrencyIsoCode", "currency",
            "StartDate", "startsOn",
            "EndDate", "endsOn");
    private static final Map<String, String> TASK = Map.of(
            "WhatId", "dealId",
            "OwnerId", "actorId",
            "CompletedDateTime", "occurredAt");
    private static final Map<String, String> KINDS =
            Map.of("Call", "call", "Email", "sent", "ListEmail", "sent", "Meeting", "meeting", "Demo", "demo");
    /** Days of no zone, though some ways of sending make an instant of them. */
    private static final Set<String> DAYS = Set.of("CloseDate", "StartDate", "EndDate");

    private static final Set<String> INSTANTS = Set.of("CreatedDate", "CompletedDateTime");
    private static final Set<String> WHOLE = Set.of("StageName", "Amount", "CloseDate");
    private static final String DEAL_PREFIX = "006";
    private static final int DAY = 10;

    /** True when what decides a deal's worth was told together, so that nothing missed before matters any more. */
    boolean isWhole() {
        return fields.keySet().containsAll(WHOLE);
    }

    @Nullable
    String field(String name) {
        return fields.get(name);
    }

    /** A task that belongs to no deal, as far as it says. */
    boolean isOfNoDeal() {
        String what = fields.get("WhatId");
        return entity.equals("Task") && fields.containsKey("WhatId") && (what == null || !what.startsWith(DEAL_PREFIX));
    }

    Fact fact(Message message, Stamp stamp, boolean closesGap) {
        Fields told = new Fields(named(stamp), message.zone(), message.connection());
        return switch (entity) {
            case "Opportunity" -> {
                Fact deal = Objects.requireNonNull(StandardFacts.of("deal.updated", told, stamp));
                yield closesGap ? with(deal, "gap", "false") : deal;
            }
            case "Campaign" -> Objects.requireNonNull(StandardFacts.of("campaign.updated", told, stamp));
            default -> StandardFacts.partOfTouch(told, stamp);
        };
    }

    Fact gone(Message message, Stamp stamp) {
        Fields told = new Fields(new Named().put("id", id, place), message.zone());
        String type = entity.equals("Opportunity") ? "deal.deleted" : "touch.deleted";
        return Objects.requireNonNull(StandardFacts.of(type, told, stamp));
    }

    /** The record exists, and what was said of it in the meantime is not known. */
    Fact missed(Message message, Stamp stamp) {
        String gap = new Word(message.connection(), null, "true").text();
        return new Fact(Subject.DEAL, id, stamp, Map.of("deleted", "false", "gap", gap));
    }

    private Named named(Stamp stamp) {
        Named named = new Named().put("id", id, place);
        Map<String, String> names =
                switch (entity) {
                    case "Opportunity" -> OPPORTUNITY;
                    case "Campaign" -> CAMPAIGN;
                    default -> TASK;
                };
        names.forEach((theirs, ours) -> {
            if (fields.containsKey(theirs)) {
                named.put(ours, value(theirs), place + theirs);
            }
        });
        if (fields.containsKey("StageName")) {
            String stage = fields.get("StageName");
            named.stage(
                    stage,
                    SalesforceStages.usual(stage, fields.get("IsClosed"), fields.get("IsWon")),
                    place + "StageName");
        }
        if (entity.equals("Task")) {
            touch(named, stamp);
        }
        return named;
    }

    /** What is only planned did not happen: a task counts once it is done. */
    private void touch(Named named, Stamp stamp) {
        String kind = fields.containsKey("Type") ? fields.get("Type") : fields.get("TaskSubtype");
        if (kind != null) {
            named.put("channel", kind, place + "Type").put("kind", KINDS.getOrDefault(kind, "other"), place + "Type");
        }
        String closed = fields.get("IsClosed");
        String status = fields.get("Status");
        if (closed == null && status == null) {
            return;
        }
        boolean done = closed == null ? "Completed".equals(status) : closed.equals("true");
        named.put("deleted", Boolean.toString(!done), place + "Status");
        if (done && fields.get("CompletedDateTime") == null) {
            named.put("occurredAt", stamp.occurredAt().toString(), place + "Status");
        }
    }

    private @Nullable String value(String field) {
        String told = fields.get(field);
        if (told == null) {
            return null;
        }
        if (field.endsWith("Id")) {
            return SalesforceId.whole(told);
        }
        if (DAYS.contains(field)) {
            Instant at = instant(told);
            String text = at == null ? told : at.toString();
            return text.substring(0, Math.min(DAY, text.length()));
        }
        Instant at = INSTANTS.contains(field) ? instant(told) : null;
        return at == null ? told : at.toString();
    }

    /** Milliseconds, or a time with an offset, with or without its colon; null for what is neither. */
    static @Nullable Instant instant(@Nullable String told) {
        try {
            if (told == null || told.length() <= DAY) {
                return null;
            }
            return told.matches("\\d{11,15}")
                    ? Instant.ofEpochMilli(Long.parseLong(told))
                    : java.time.OffsetDateTime.parse(told.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                            .toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static Fact with(Fact fact, String field, String value) {
        Map<String, @Nullable String> more = new HashMap<>(fact.fields());
        more.put(field, value);
        return new Fact(fact.subject(), fact.externalId(), fact.stamp(), more);
    }
}
