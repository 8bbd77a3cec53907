package io.diapason.challenge.crm.salesforce;

import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.Stamp;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An outbound message: up to a hundred notifications, each with the record as it stood when it was sent. Salesforce sends
 * again what was not acknowledged, in no order, under the notification's own id.
 */
final class OutboundMessage {
    static final String NAMESPACE = "http://soap.sforce.com/2005/09/outbound";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final int LONGEST = 100;

    private final Document document;
    private final List<Element> notifications;

    OutboundMessage(Document document) {
        this.document = document;
        this.notifications = Xml.elements(document, NAMESPACE, "Notification");
    }

    /** Each notification as a message of its own, with its own id; a single one stays as it came. */
    List<Message> apart(Message delivery) {
        List<Message> apart = new ArrayList<>();
        for (int i = 0; i < notifications.size(); i++) {
            String id = id(notifications.get(i));
            String known = id == null || !id.matches("[!-~]{1,100}") ? delivery.webhookId() + "-" + i : id;
            byte[] body = notifications.size() == 1
                    ? delivery.body()
                    : Xml.keepingOnly(document, NAMESPACE, "Notification", i);
            apart.add(delivery.part(known, body));
        }
        return apart.isEmpty() ? List.of(delivery) : apart;
    }

    Reading reading(Message message) {
        Element notification = notifications.isEmpty() ? null : notifications.getFirst();
        Element object = notification == null ? null : Xml.child(notification, "sObject");
        if (object == null) {
            return new Refused(About.NOTHING, Trouble.of("notification-missing"));
        }
        String type = object.getAttributeNS(XSI, "type");
        String entity = type.substring(type.indexOf(':') + 1);
        Map<String, @Nullable String> fields = fields(object);
        String id = fields.get("Id");
        Instant told = told(fields);
        About about = new About(shown(entity + ".MESSAGE"), id == null ? null : shown(id), told);
        if (!SalesforceRecord.READ.contains(entity)) {
            return new Aside(about, new Trouble("object-unknown", "/Notification/sObject", entity));
        }
        if (id == null || id.isEmpty()) {
            return new Refused(about, new Trouble("id-missing", "/Notification/sObject/Id", null));
        }
        try {
            return read(
                    message,
                    new SalesforceRecord(entity, SalesforceId.whole(id), fields, "/Notification/sObject/"),
                    about);
        } catch (Fields.Wrong wrong) {
            return new Refused(about, wrong.trouble());
        }
    }

    private static Reading read(Message message, SalesforceRecord record, About about) {
        if (record.isOfNoDeal()) {
            return new Idle(
                    about, new Trouble("touch-without-deal", record.place() + "WhatId", record.field("WhatId")));
        }
        Instant told = about.occurredAt();
        Stamp stamp = new Stamp(told == null ? message.receivedAt() : message.notAhead(told), 0, message.webhookId());
        boolean gone =
                "true".equals(record.field("IsDeleted")) && !record.entity().equals("Campaign");
        Fact fact = gone ? record.gone(message, stamp) : record.fact(message, stamp, record.isWhole());
        return new Understood(about, List.of(fact), remark(message, fact, about, record.place()));
    }

    private static @Nullable Trouble remark(Message message, Fact fact, About about, String place) {
        Trouble unmapped = message.unmapped(fact, place + "StageName");
        if (unmapped != null) {
            return unmapped;
        }
        return about.occurredAt() == null
                ? Trouble.of("time-not-told")
                : message.remark(fact.stamp().occurredAt(), about);
    }

    private static Map<String, @Nullable String> fields(Element object) {
        Map<String, @Nullable String> fields = new HashMap<>();
        for (Element field : Xml.children(object)) {
            boolean empty = "true".equals(field.getAttributeNS(XSI, "nil"));
            fields.put(
                    field.getLocalName(), empty ? null : field.getTextContent().strip());
        }
        return fields;
    }

    private static @Nullable Instant told(Map<String, @Nullable String> fields) {
        Instant stamp = SalesforceRecord.instant(fields.get("SystemModstamp"));
        return stamp == null ? SalesforceRecord.instant(fields.get("LastModifiedDate")) : stamp;
    }

    private static @Nullable String id(Element notification) {
        Element id = Xml.child(notification, "Id");
        return id == null ? null : id.getTextContent().strip();
    }

    private static String shown(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return clean.substring(0, Math.min(clean.length(), LONGEST));
    }
}
