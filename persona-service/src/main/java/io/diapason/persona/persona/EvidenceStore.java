package io.diapason.persona.persona;

import io.diapason.persona.Department;
import io.diapason.persona.persona.PersonaRows.EvidenceRow;
import io.diapason.platform.web.Kebab;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the evidence brought for statements. */
@ApplicationScoped
class EvidenceStore {
    private final EntityManager entities;

    EvidenceStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Everything that weighs on a persona, by statement: what confidence is computed from. */
    Map<UUID, List<Evidence>> byStatement(UUID persona) {
        return entities.createQuery("from EvidenceRow e where e.personaId = :persona", EvidenceRow.class)
                .setParameter("persona", persona)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.statementId,
                        Collectors.mapping(row -> recorded(row).evidence(), Collectors.toList())));
    }

    /** Latest record first; {@code before} is the last id of the page before. */
    List<RecordedEvidence> list(UUID persona, @Nullable UUID statement, UUID before, int limit) {
        String wanted = "from EvidenceRow e where e.personaId = :persona and e.id < :before"
                + (statement == null ? "" : " and e.statementId = :statement");
        TypedQuery<EvidenceRow> query = entities.createQuery(wanted + " order by e.id desc", EvidenceRow.class)
                .setParameter("persona", persona)
                .setParameter("before", before)
                .setMaxResults(limit);
        if (statement != null) {
            query.setParameter("statement", statement);
        }
        return query.getResultList().stream().map(EvidenceStore::recorded).toList();
    }

    Optional<RecordedEvidence> find(UUID persona, UUID id) {
        return Optional.ofNullable(entities.find(EvidenceRow.class, id))
                .filter(row -> row.personaId.equals(persona))
                .map(EvidenceStore::recorded);
    }

    void add(UUID persona, RecordedEvidence recorded) {
        EvidenceRow row = new EvidenceRow();
        row.id = recorded.id();
        row.personaId = persona;
        row.statementId = recorded.statementId();
        row.kind = Kebab.of(recorded.evidence().kind());
        row.observedOn = recorded.evidence().on();
        row.department = recorded.evidence().department().code();
        row.note = recorded.note();
        row.recordedBy = recorded.by().id();
        row.recordedByName = recorded.by().name();
        row.recordedAt = recorded.at();
        entities.persist(row);
    }

    void remove(UUID id) {
        entities.createQuery("delete from EvidenceRow e where e.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static RecordedEvidence recorded(EvidenceRow row) {
        Evidence evidence = new Evidence(
                Kebab.parse(EvidenceKind.class, row.kind).orElseThrow(),
                row.observedOn,
                Department.of(row.department).orElseThrow());
        return new RecordedEvidence(
                row.id,
                row.statementId,
                evidence,
                row.note,
                new Author(row.recordedBy, row.recordedByName),
                row.recordedAt);
    }
}
