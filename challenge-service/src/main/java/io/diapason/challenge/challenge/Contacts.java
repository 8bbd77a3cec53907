package io.diapason.challenge.challenge;

import io.diapason.challenge.attribution.Contact;
import io.diapason.challenge.crm.Deals;
import io.diapason.challenge.crm.TouchFacts;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Member;
import io.diapason.challenge.roster.Organisations;
import io.diapason.challenge.roster.Roster;
import io.diapason.challenge.roster.Sides;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads deals' touches as attribution wants them: with the side and the person, in the organisation's days. */
@ApplicationScoped
public class Contacts {
    private final Deals deals;
    private final Roster roster;
    private final Organisations organisations;

    Contacts(Deals deals, Roster roster, Organisations organisations) {
        this.deals = deals;
        this.roster = roster;
        this.organisations = organisations;
    }

    /** By deal. A touch of neither side known is nobody's, and left out. */
    public Map<UUID, List<Contact>> of(Collection<UUID> dealIds) {
        List<TouchFacts> touches = dealIds.isEmpty() ? List.of() : deals.touchesOf(dealIds);
        Set<String> actors = touches.stream()
                .map(TouchFacts::actorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Member> people = roster.byCrmIdentity(actors);
        Sides sides = roster.sides(people.values().stream().map(Member::id).collect(Collectors.toSet()));
        ZoneId zone = organisations.current().zone();
        Map<UUID, List<Contact>> contacts = new HashMap<>();
        for (TouchFacts touch : touches) {
            Member actor = touch.actorId() == null ? null : people.get(touch.actorId());
            Department own = actor == null ? null : sides.of(actor, touch.occurredAt());
            Department side = own == null ? touch.department() : own;
            if (side != null && touch.dealId() != null) {
                contacts.computeIfAbsent(touch.dealId(), deal -> new ArrayList<>())
                        .add(new Contact(
                                touch.id(),
                                touch.kind(),
                                side,
                                actor == null ? null : actor.id(),
                                touch.occurredAt(),
                                touch.occurredAt().atZone(zone).toLocalDate()));
            }
        }
        return contacts;
    }
}
