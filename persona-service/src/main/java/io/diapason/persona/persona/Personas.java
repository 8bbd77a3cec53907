package io.diapason.persona.persona;

import io.diapason.persona.Department;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Changes personas, each change in the caller's transaction with its rows, its events and its audit line. */
@ApplicationScoped
class Personas {
    private final PersonaStore store;
    private final PersonaEvents events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Caller caller;

    Personas(PersonaStore store, PersonaEvents events, Audit audit, Ids ids, Clock clock, Caller caller) {
        this.store = store;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.caller = caller;
    }

    Persona open(Profile profile) {
        Persona opened = Persona.opened(ids.next(), profile, now());
        store.save(opened, author());
        events.changed(opened);
        record("persona.opened", opened);
        return opened;
    }

    /** Who would edit must have seen the latest version; the lock keeps it the latest until the end. */
    Persona seenLatest(UUID id, long seen) {
        Persona persona = locked(id);
        if (persona.version() != seen) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        return persona;
    }

    /**
     * One statement may be changed by who saw any version since it last changed: two people at work on different
     * statements do not stop each other.
     */
    Statement seenStatement(Persona persona, UUID statement, long seen) {
        Statement found =
                persona.profile().statement(statement).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
        if (seen < found.changedIn() || seen > persona.version()) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        return found;
    }

    /** Writes the next version; the edit gets its number. The same words again change nothing. */
    Persona edit(Persona persona, BiFunction<Profile, Long, Profile> edit) {
        Profile next = edit.apply(persona.profile(), persona.version() + 1);
        if (!persona.isChangedBy(next)) {
            return persona;
        }
        Persona edited = persona.edited(next, now());
        store.save(edited, author());
        events.changed(edited);
        record("persona.edited", edited);
        return edited;
    }

    Persona sign(UUID id, long version) {
        Department department = department();
        Persona persona = locked(id);
        return switch (Publication.sign(persona, version, department, author())) {
            case Publication.Refusal refusal -> throw new Refused(PersonaProblem.of(refusal));
            case Publication.Signed waiting -> signed(persona, department);
            case Publication.Published both -> published(signed(persona, department));
        };
    }

    /** Something beside the words changed. */
    void touch(Persona persona) {
        Persona touched = persona.touched();
        store.save(touched, author());
        events.changed(touched);
    }

    Persona locked(UUID id) {
        return store.lock(id).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
    }

    Author author() {
        return new Author(caller.id(), caller.name());
    }

    /** Microseconds: what the database keeps, so that an answer now and a reading later agree. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Persona signed(Persona persona, Department department) {
        SignOff key = new SignOff(department, author(), persona.version(), now());
        Persona signed = persona.signed(key);
        store.add(persona.id(), key);
        if (signed.signOffs().size() == 1) {
            store.save(signed, author());
            events.signed(signed, department);
            events.changed(signed);
        }
        record("persona.signed", signed);
        return signed;
    }

    private Persona published(Persona signed) {
        Persona published = signed.published();
        store.save(published, author());
        store.publish(published);
        events.published(published);
        events.changed(published);
        record("persona.published", published);
        return published;
    }

    private Department department() {
        String code = caller.department();
        return Department.of(code == null ? "" : code).orElseThrow(() -> new Refused(PersonaProblem.NO_DEPARTMENT));
    }

    private void record(String action, Persona persona) {
        audit.record(action, "/api/v1/personas/" + persona.id(), Map.of("version", persona.version()));
    }
}
