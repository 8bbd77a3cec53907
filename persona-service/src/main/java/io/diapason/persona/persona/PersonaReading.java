package io.diapason.persona.persona;

import io.diapason.persona.persona.PersonaViews.PersonaView;
import io.diapason.persona.persona.PersonaViews.StatementView;
import io.diapason.persona.persona.PersonaViews.VersionView;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Personas as they are read: the words with the confidence that today's evidence gives them. */
@ApplicationScoped
class PersonaReading {
    private final PersonaStore store;
    private final EvidenceStore evidence;
    private final Clock clock;

    PersonaReading(PersonaStore store, EvidenceStore evidence, Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Another organisation's persona is as unknown as one that never was. */
    Persona persona(UUID id) {
        return store.find(id).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
    }

    PersonaView view(Persona persona) {
        return PersonaView.of(persona, evidence.byStatement(persona.id()), clock.instant());
    }

    StatementView view(Persona persona, Statement statement) {
        List<Evidence> proofs = evidence.byStatement(persona.id()).getOrDefault(statement.id(), List.of());
        return StatementView.of(statement, persona.profile().position(statement), proofs, clock.instant());
    }

    VersionView view(UUID persona, long version) {
        PersonaVersion found =
                store.findVersion(persona, version).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
        return VersionView.of(persona, found, evidence.byStatement(persona), clock.instant());
    }
}
