package io.diapason.challenge.crm.intake;

import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.crm.history.Mappings;
import io.diapason.challenge.crm.intake.Outcome.State;
import io.diapason.challenge.crm.intake.Reading.About;
import io.diapason.challenge.crm.intake.Reading.Aside;
import io.diapason.challenge.crm.intake.Reading.Idle;
import io.diapason.challenge.crm.intake.Reading.Refused;
import io.diapason.challenge.crm.intake.Reading.Trouble;
import io.diapason.challenge.crm.intake.Reading.Understood;
import io.diapason.challenge.crm.intake.Reading.Unknown;
import io.diapason.challenge.crm.mapping.ConnectionMappings;
import io.diapason.challenge.crm.picture.Picture;
import io.diapason.challenge.crm.picture.Told;
import io.diapason.challenge.roster.Organisation;
import io.diapason.challenge.roster.Organisations;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes deliveries in: reads each, applies what was understood, and keeps what became of it. First time and replay alike. */
@ApplicationScoped
public class Intake {
    /** How many deliveries one transaction takes. */
    static final int BATCH = 200;

    private final Map<String, VendorMapper> mappers = new HashMap<>();
    private final Picture picture;
    private final DeliveryStore deliveries;
    private final DeliveryTeller teller;
    private final Organisations organisations;
    private final ConnectionMappings connections;
    private final Clock clock;

    Intake(
            @All List<VendorMapper> mappers,
            Picture picture,
            DeliveryStore deliveries,
            DeliveryTeller teller,
            Organisations organisations,
            ConnectionMappings connections,
            Clock clock) {
        mappers.forEach(mapper -> this.mappers.put(mapper.vendor(), mapper));
        this.picture = picture;
        this.deliveries = deliveries;
        this.teller = teller;
        this.organisations = organisations;
        this.connections = connections;
        this.clock = clock;
    }

    /** {@code kind} is the cause that the ledger will show: delivery, reading or replay. */
    void take(List<Delivery> batch, String kind) {
        Mappings mappings = mappings(batch);
        Set<UUID> paused = deliveries.paused(batch);
        List<Outcome> outcomes = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (Delivery delivery : apart(batch, mappings)) {
            if (paused.contains(delivery.connectionId())) {
                outcomes.add(new Outcome(delivery, About.NOTHING, State.SET_ASIDE, Trouble.of("connection-paused")));
            } else {
                outcomes.add(outcome(delivery, mappings, kind, told));
            }
        }
        picture.add(told);
        deliveries.keep(outcomes);
        teller.tell(outcomes);
    }

    /** Takes what a vendor answered when it was asked: kept and shown like a delivery. */
    public void takeRead(UUID connection, String vendor, String id, byte[] body) {
        take(List.of(new Delivery(connection, id, vendor, clock.instant(), body, null)), "reading");
    }

    /** The standard body means what it says: no mapping is asked for it. */
    private Mappings mappings(List<Delivery> batch) {
        boolean standard = batch.stream().allMatch(one -> one.vendor().equals("standard"));
        Organisation current = organisations.current();
        return standard ? new Mappings(current.currency(), current.zone()) : connections.current();
    }

    /** Each message of a vendor's batch becomes a delivery of its own, with its own state, to be taken again alone. */
    private List<Delivery> apart(List<Delivery> batch, Mappings mappings) {
        List<Delivery> apart = new ArrayList<>();
        for (Delivery whole : batch) {
            VendorMapper mapper = whole.doorFailure() == null ? mappers.get(whole.vendor()) : null;
            List<Message> parts = mapper == null ? List.of() : mapper.split(message(whole, mappings));
            if (mapper == null) {
                apart.add(whole);
            } else if (parts.size() == 1 && parts.getFirst().webhookId().equals(whole.webhookId())) {
                apart.add(whole);
            } else {
                apart.addAll(firstTold(whole, parts));
            }
        }
        return apart;
    }

    /** A part that came before in another delivery was received then: sent again, it says nothing newer. */
    private List<Delivery> firstTold(Delivery whole, List<Message> parts) {
        Map<String, Instant> known = deliveries.receivedAt(
                whole.connectionId(), parts.stream().map(Message::webhookId).toArray(String[]::new));
        return parts.stream()
                .map(part -> whole.part(part, known.getOrDefault(part.webhookId(), whole.receivedAt())))
                .toList();
    }

    private Outcome outcome(Delivery delivery, Mappings mappings, String kind, List<Told> told) {
        return switch (reading(delivery, mappings)) {
            case Understood good -> {
                Instant occurred = good.about().occurredAt();
                Cause cause = new Cause(
                        kind,
                        delivery.webhookId(),
                        delivery.connectionId() + ":" + delivery.webhookId(),
                        occurred == null ? clock.instant() : occurred);
                good.facts().forEach(fact -> told.add(new Told(fact, cause)));
                yield new Outcome(delivery, good.about(), State.APPLIED, good.remark());
            }
            case Unknown unknown -> new Outcome(delivery, unknown.about(), State.IGNORED, Trouble.of("type-unknown"));
            case Idle idle -> new Outcome(delivery, idle.about(), State.IGNORED, idle.trouble());
            case Aside aside -> new Outcome(delivery, aside.about(), State.SET_ASIDE, aside.trouble());
            case Refused refused -> new Outcome(delivery, refused.about(), State.FAILED, refused.trouble());
        };
    }

    private Reading reading(Delivery delivery, Mappings mappings) {
        if (delivery.doorFailure() != null) {
            return new Refused(About.NOTHING, Trouble.of(delivery.doorFailure()));
        }
        VendorMapper mapper = mappers.get(delivery.vendor());
        if (mapper == null) {
            return new Refused(About.NOTHING, new Trouble("vendor-unknown", null, delivery.vendor()));
        }
        return mapper.read(message(delivery, mappings));
    }

    private static Message message(Delivery delivery, Mappings mappings) {
        return new Message(
                delivery.connectionId(),
                delivery.webhookId(),
                delivery.receivedAt(),
                mappings.usualZone(),
                mappings.of(delivery.connectionId()),
                delivery.body());
    }
}
