package io.diapason.persona.persona;

import io.diapason.persona.Department;
import io.diapason.persona.Roles;
import io.diapason.persona.persona.PersonaForms.EvidenceForm;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** Writes evidence down and takes it back. Confidence counts departments, so nobody brings it in the other's name. */
@ApplicationScoped
class EvidenceBook {
    private final Personas personas;
    private final EvidenceStore store;
    private final Audit audit;
    private final Ids ids;
    private final Caller caller;

    EvidenceBook(Personas personas, EvidenceStore store, Audit audit, Ids ids, Caller caller) {
        this.personas = personas;
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.caller = caller;
    }

    RecordedEvidence write(UUID persona, EvidenceForm form) {
        Persona about = personas.locked(persona);
        if (about.profile().statement(form.statementId()).isEmpty()) {
            throw invalid("/statementId", "unknown-statement");
        }
        if (form.date().isAfter(LocalDate.ofInstant(personas.now(), ZoneOffset.UTC))) {
            throw invalid("/date", "in-the-future");
        }
        RecordedEvidence brought = new RecordedEvidence(
                ids.next(),
                form.statementId(),
                new Evidence(form.kind(), form.date(), department(form)),
                form.note(),
                personas.author(),
                personas.now());
        store.add(persona, brought);
        personas.touch(about);
        audit.record("persona.evidence-brought", path(persona, brought.id()), Map.of());
        return brought;
    }

    RecordedEvidence find(UUID persona, UUID id) {
        return store.find(persona, id).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
    }

    void takeBack(UUID persona, UUID id, long seen) {
        Persona about = personas.locked(persona);
        RecordedEvidence found = find(persona, id);
        if (!found.by().id().equals(caller.id()) && !caller.has(Roles.MANAGER)) {
            throw new Refused(PersonaProblem.NOT_YOUR_EVIDENCE);
        }
        if (seen != RecordedEvidence.VERSION) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        store.remove(id);
        personas.touch(about);
        audit.record("persona.evidence-taken-back", path(persona, id), Map.of());
    }

    private Department department(EvidenceForm form) {
        String own = caller.department();
        Department named = form.department();
        if (own == null) {
            if (named == null) {
                throw invalid("/department", "required");
            }
            return named;
        }
        Department side = Department.of(own).orElseThrow(() -> new Refused(PersonaProblem.NO_DEPARTMENT));
        if (named != null && named != side) {
            throw invalid("/department", "own-department-only");
        }
        return side;
    }

    private static Refused invalid(String pointer, String code) {
        return new Refused(CommonProblem.INVALID).with(FieldError.of(pointer, code));
    }

    private static String path(UUID persona, UUID evidence) {
        return "/api/v1/personas/" + persona + "/evidence/" + evidence;
    }
}
