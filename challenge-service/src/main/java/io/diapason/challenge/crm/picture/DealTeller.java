package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.Stage;
import io.diapason.challenge.crm.history.Mappings;
import io.diapason.challenge.crm.history.StageMeaning;
import io.diapason.platform.event.EventType;
import io.diapason.platform.outbox.Live;
import io.diapason.platform.outbox.Outbox;
import io.diapason.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells the other services of deals won, lost, and no longer either. Each event carries the deal's state. */
@ApplicationScoped
class DealTeller {
    private static final String TOPIC = "diapason.challenge";
    private static final String AUDIENCE = "role:member,role:manager,role:admin";
    private static final EventType WON = EventType.of("io.diapason.challenge.deal-won.v1");
    private static final EventType LOST = EventType.of("io.diapason.challenge.deal-lost.v1");
    private static final EventType REOPENED = EventType.of("io.diapason.challenge.deal-reopened.v1");

    private final DealStore deals;
    private final Outbox outbox;

    DealTeller(DealStore deals, Outbox outbox) {
        this.deals = deals;
        this.outbox = outbox;
    }

    /** {@code changed} are all deals whose state is new, {@code changes} those whose own facts are. */
    void tell(Collection<UUID> changed, List<Change> changes, Mappings mappings) {
        Set<UUID> wereOpen = new HashSet<>();
        Set<String> live = new HashSet<>();
        changes.forEach(change -> {
            StageMeaning stage = mappings.stage(change.before().history().text("stage"));
            if (stage == null || stage == StageMeaning.OPEN) {
                wereOpen.add(change.before().id());
            }
            if (change.cause().kind().equals("delivery")) {
                live.add(change.before().externalId());
            }
        });
        tell(changed, wereOpen, live);
    }

    /** {@code wereOpen} are those that nobody was told of as won or lost, {@code live} those to be shown as they come. */
    void tell(Collection<UUID> changed, Set<UUID> wereOpen, Set<String> live) {
        if (changed.isEmpty()) {
            return;
        }
        List<OutgoingEvent> events = new ArrayList<>();
        for (Deal deal : deals.all(changed)) {
            boolean isOpen = deal.stage() == Stage.OPEN || deal.gone();
            if (!isOpen || !wereOpen.contains(deal.id())) {
                events.add(event(deal, isOpen, live.contains(deal.externalId())));
            }
        }
        outbox.appendAll(events);
    }

    private static OutgoingEvent event(Deal deal, boolean isOpen, boolean live) {
        EventType type = isOpen ? REOPENED : deal.stage() == Stage.WON ? WON : LOST;
        OutgoingEvent told = OutgoingEvent.of(TOPIC, deal.id().toString(), type, deal.version(), DealState.of(deal));
        return live ? told.withLive(new Live("deal.changed", "/api/v1/deals/" + deal.id(), AUDIENCE)) : told;
    }
}
