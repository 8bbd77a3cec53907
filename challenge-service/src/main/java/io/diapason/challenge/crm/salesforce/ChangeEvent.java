package io.diapason.challenge.crm.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.Stamp;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One change event, bare or in the wrapping of its channel. It may be about several records, and tells only what changed.
 * A gap event says that a change was not told.
 */
final class ChangeEvent {
    private static final int LONGEST = 100;

    private final Message message;
    private final JsonNode header;
    private final JsonNode payload;
    private final String entity;
    private final String change;
    private final List<String> ids = new ArrayList<>();

    ChangeEvent(Message message, JsonNode body) {
        this.message = message;
        this.payload = payload(body);
        this.header = payload.path("ChangeEventHeader");
        this.entity = text(header, "entityName");
        this.change = text(header, "changeType").toUpperCase(Locale.ROOT);
        header.path("recordIds").forEach(id -> ids.add(SalesforceId.whole(String.valueOf(JsonBody.scalar(id)))));
    }

    /** Channels wrap the event once or twice. */
    private static JsonNode payload(JsonNode body) {
        return Stream.of(body.path("data").path("payload"), body.path("payload"), body.path("data"), body)
                .filter(place -> place.has("ChangeEventHeader"))
                .findFirst()
                .orElse(body);
    }

    /** Salesforce numbers the events of a transaction: the same one sent again is the same. Null where it does not say. */
    static @Nullable String key(JsonNode event) {
        JsonNode header = payload(event).path("ChangeEventHeader");
        String transaction = text(header, "transactionKey");
        String sequence = text(header, "sequenceNumber");
        String key = transaction + "-" + sequence;
        return transaction.isEmpty() || sequence.isEmpty() || !key.matches("[!-~]{1,200}") ? null : key;
    }

    Reading reading() {
        Instant said = said();
        About about = new About(shown(entity + "." + change), ids.isEmpty() ? null : shown(ids.getFirst()), said);
        if (entity.isEmpty() || change.isEmpty()) {
            return new Refused(about, new Trouble("change-header-missing", "/ChangeEventHeader", null));
        }
        if (!SalesforceRecord.READ.contains(entity)) {
            return new Aside(about, new Trouble("object-unknown", "/ChangeEventHeader/entityName", entity));
        }
        if (change.equals("GAP_OVERFLOW") || ids.stream().anyMatch(id -> id.contains("*"))) {
            return new Aside(about, new Trouble("gap-overflow", "/ChangeEventHeader/recordIds", null));
        }
        if (ids.isEmpty()) {
            return new Refused(about, new Trouble("id-missing", "/ChangeEventHeader/recordIds", null));
        }
        if (said == null) {
            return new Refused(about, new Trouble("timestamp-missing", "/ChangeEventHeader/commitTimestamp", null));
        }
        try {
            return changed(about, stamp(said));
        } catch (Fields.Wrong wrong) {
            return new Refused(about, wrong.trouble());
        }
    }

    private Reading changed(About about, Stamp stamp) {
        boolean deal = entity.equals("Opportunity");
        return switch (change) {
            case "CREATE", "UNDELETE", "UPDATE" -> told(about, stamp, !change.equals("UPDATE"));
            case "DELETE", "GAP_DELETE" ->
                entity.equals("Campaign")
                        ? new Idle(about, new Trouble("change-unused", "/ChangeEventHeader/changeType", change))
                        : understood(about, stamp, record -> record.gone(message, stamp), null);
            case "GAP_CREATE", "GAP_UPDATE", "GAP_UNDELETE" ->
                deal
                        ? understood(about, stamp, record -> record.missed(message, stamp), Trouble.of("gap-told"))
                        : new Aside(about, Trouble.of("gap-told"));
            default -> new Idle(about, new Trouble("change-unused", "/ChangeEventHeader/changeType", change));
        };
    }

    private Reading told(About about, Stamp stamp, boolean whole) {
        SalesforceRecord first = record(ids.getFirst());
        if (first.isOfNoDeal()) {
            return new Idle(about, new Trouble("touch-without-deal", "/WhatId", first.field("WhatId")));
        }
        boolean isDeal = entity.equals("Opportunity");
        Fact fact = first.fact(message, stamp, isDeal && (whole || first.isWhole()));
        return understood(
                about,
                stamp,
                record -> new Fact(fact.subject(), record.id(), stamp, fact.fields()),
                message.unmapped(fact, "/StageName"));
    }

    private Reading understood(
            About about, Stamp stamp, Function<SalesforceRecord, Fact> fact, @Nullable Trouble remark) {
        List<Fact> facts = ids.stream().map(this::record).map(fact).toList();
        return new Understood(about, facts, remark == null ? message.remark(stamp.occurredAt(), about) : remark);
    }

    private SalesforceRecord record(String id) {
        Map<String, @Nullable String> fields = new HashMap<>();
        payload.properties().forEach(field -> {
            if (field.getValue().isValueNode() && isTold(field.getKey(), field.getValue())) {
                fields.put(field.getKey(), JsonBody.scalar(field.getValue()));
            }
        });
        names("nulledFields").forEach(name -> fields.putIfAbsent(name, null));
        return new SalesforceRecord(entity, id, fields, "/");
    }

    /** Some ways of sending name every field, with null for each that did not change: then the header says which are empty. */
    private boolean isTold(String field, JsonNode value) {
        boolean listed = header.has("nulledFields") || header.has("changedFields");
        return !value.isNull()
                || !change.equals("UPDATE")
                || !listed
                || names("nulledFields").contains(field)
                || names("changedFields").contains(field);
    }

    private List<String> names(String list) {
        List<String> names = new ArrayList<>();
        header.path(list).forEach(name -> names.add(name.asText()));
        return names;
    }

    /** When it was committed; senders that make the event themselves may say when the record was modified. */
    private @Nullable Instant said() {
        return Stream.of(
                        text(header, "commitTimestamp"),
                        text(payload, "SystemModstamp"),
                        text(payload, "LastModifiedDate"))
                .map(SalesforceRecord::instant)
                .filter(at -> at != null)
                .findFirst()
                .orElse(null);
    }

    /** Events of one transaction share its time and number: their own number, with zeros before, orders them. */
    private Stamp stamp(Instant said) {
        JsonNode sequence = header.path("sequenceNumber");
        String id = sequence.isIntegralNumber()
                ? text(header, "transactionKey") + String.format(Locale.ROOT, "-%09d", sequence.asLong())
                : message.webhookId();
        return new Stamp(message.notAhead(said), header.path("commitNumber").asLong(0), id);
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
