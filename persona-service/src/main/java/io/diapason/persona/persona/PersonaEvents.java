package io.diapason.persona.persona;

import io.diapason.persona.Department;
import io.diapason.platform.event.EventType;
import io.diapason.platform.outbox.Live;
import io.diapason.platform.outbox.Outbox;
import io.diapason.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells other services and open screens what became of a persona. Key: the persona's id. No names of people. */
@ApplicationScoped
class PersonaEvents {
    static final String TOPIC = "diapason.persona";
    static final EventType PUBLISHED = EventType.of("io.diapason.persona.persona-published.v1");
    static final EventType CHANGED = EventType.of("io.diapason.persona.persona-changed.v1");
    static final EventType SIGNED = EventType.of("io.diapason.persona.persona-signed.v1");

    private final Outbox outbox;

    PersonaEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The published words and keys: enough to keep a copy without asking back. */
    record PersonaPublished(
            UUID personaId,
            String name,
            @Nullable String description,
            long publishedVersion,
            Instant publishedAt,
            List<PublishedStatement> statements,
            List<TurnedKey> signOffs) {}

    record PublishedStatement(
            UUID id,
            Facet facet,
            String text,
            int importance,
            @Nullable String topic,
            @Nullable Awareness awareness) {}

    record TurnedKey(Department department, UUID by, Instant at) {}

    /** Fit for every screen of the organisation: where the persona stands, not what it says. */
    record PersonaChanged(UUID personaId, long contentVersion, PersonaState state) {}

    /** One department's key is turned, the other's is awaited. */
    record PersonaSigned(UUID personaId, long contentVersion, Department department) {}

    void changed(Persona persona) {
        PersonaChanged data = new PersonaChanged(persona.id(), persona.version(), persona.state());
        send(persona, CHANGED, data, new Live("persona.changed", path(persona), "org"));
    }

    void signed(Persona persona, Department by) {
        PersonaSigned data = new PersonaSigned(persona.id(), persona.version(), by);
        String audience = "department:" + by.other().code();
        send(persona, SIGNED, data, new Live("inbox.changed", "/api/v1/inbox", audience));
    }

    void published(Persona persona) {
        PersonaPublished data = new PersonaPublished(
                persona.id(),
                persona.profile().name(),
                persona.profile().description(),
                persona.version(),
                persona.updatedAt(),
                persona.profile().statements().stream()
                        .map(PersonaEvents::published)
                        .toList(),
                persona.signOffs().stream()
                        .map(key -> new TurnedKey(key.department(), key.by().id(), key.at()))
                        .toList());
        send(persona, PUBLISHED, data, null);
    }

    private void send(Persona persona, EventType type, Object data, @Nullable Live live) {
        outbox.append(new OutgoingEvent(TOPIC, persona.id().toString(), type, persona.revision(), data, live));
    }

    private static PublishedStatement published(Statement one) {
        Statement.Words words = one.words();
        return new PublishedStatement(
                one.id(), words.facet(), words.text(), words.importance(), words.topic(), words.awareness());
    }

    private static String path(Persona persona) {
        return "/api/v1/personas/" + persona.id();
    }
}
