package io.diapason.persona.persona;

import io.diapason.persona.Department;
import io.diapason.persona.persona.PersonaRows.PersonaRow;
import io.diapason.persona.persona.PersonaRows.SignOffRow;
import io.diapason.persona.persona.PersonaRows.VersionRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps personas: one row for the latest state, one for each version, one for each key turned. */
@ApplicationScoped
class PersonaStore {
    /** After every id there is: where the first page begins. */
    static final UUID NEWEST = new UUID(-1, -1);

    private final EntityManager entities;
    private final PersonaMapping mapping;

    PersonaStore(EntityManager entities) {
        this.entities = entities;
        this.mapping = new PersonaMapping();
    }

    Optional<Persona> find(UUID id) {
        return Optional.ofNullable(entities.find(PersonaRow.class, id)).map(this::persona);
    }

    /** For a change: others who would change the same persona wait until this transaction ends. */
    Optional<Persona> lock(UUID id) {
        return Optional.ofNullable(entities.find(PersonaRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(this::persona);
    }

    /** Newest first; {@code before} is the last id of the page before, or {@link #NEWEST}. */
    List<PersonaSummary> list(@Nullable PersonaState state, @Nullable String words, UUID before, int limit) {
        String wanted = "from PersonaRow p where p.id < :before" + (state == null ? "" : in(state))
                + (words == null
                        ? ""
                        : " and (lower(p.name) like :words escape '!' or lower(p.description) like :words escape '!')");
        TypedQuery<PersonaRow> query = entities.createQuery(wanted + " order by p.id desc", PersonaRow.class)
                .setParameter("before", before)
                .setMaxResults(limit);
        if (words != null) {
            query.setParameter("words", PersonaMapping.pattern(words));
        }
        return query.getResultList().stream().map(mapping::summary).toList();
    }

    private static String in(PersonaState state) {
        return switch (state) {
            case PUBLISHED -> " and p.publishedVersion = p.version";
            case DRAFT -> " and (p.publishedVersion is null or p.publishedVersion < p.version)";
        };
    }

    /** Personas whose latest version the other department has signed and this one has not. */
    List<AwaitedKey> awaiting(Department department) {
        return entities.createQuery("""
                        select p.id, p.name, p.version, s.signedAt
                        from SignOffRow s join PersonaRow p on p.id = s.personaId and p.version = s.version
                        where s.department <> :department
                        and (p.publishedVersion is null or p.publishedVersion < p.version) order by s.signedAt""", AwaitedKey.class)
                .setParameter("department", department.code())
                .setMaxResults(200)
                .getResultList();
    }

    /** Keeps what a change made of a persona. A new version is added; old ones stay as they are. */
    void save(Persona persona, Author author) {
        PersonaRow row = entities.find(PersonaRow.class, persona.id());
        boolean isNew = row == null;
        if (row == null) {
            row = new PersonaRow();
        }
        boolean isEdit = isNew || row.version != persona.version();
        mapping.fill(row, persona);
        if (isNew) {
            entities.persist(row);
        }
        if (isEdit) {
            entities.persist(mapping.version(persona, author));
        }
    }

    void add(UUID persona, SignOff key) {
        entities.persist(mapping.row(persona, key));
    }

    /** Marks the latest version as the published one. */
    void publish(Persona persona) {
        written(persona.id(), persona.version()).publishedAt = persona.updatedAt();
    }

    /** Latest first, those under {@code before}. */
    List<PersonaVersion> versions(UUID persona, long before, int limit) {
        return entities
                .createQuery(
                        "from VersionRow v where v.personaId = :persona and v.version < :before order by v.version desc",
                        VersionRow.class)
                .setParameter("persona", persona)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> mapping.version(row, signOffs(persona, row.version)))
                .toList();
    }

    Optional<PersonaVersion> findVersion(UUID persona, long version) {
        return Optional.ofNullable(version(persona, version))
                .map(row -> mapping.version(row, signOffs(persona, version)));
    }

    private Persona persona(PersonaRow row) {
        VersionRow latest = written(row.id, row.version);
        return mapping.persona(row, latest, signOffs(row.id, row.version));
    }

    private VersionRow written(UUID persona, long version) {
        return Objects.requireNonNull(version(persona, version), "every version of a persona is kept");
    }

    private @Nullable VersionRow version(UUID persona, long version) {
        return entities.find(VersionRow.class, new PersonaRows.VersionKey(persona, version));
    }

    private List<SignOffRow> signOffs(UUID persona, long version) {
        return entities.createQuery(
                        "from SignOffRow s where s.personaId = :persona and s.version = :version order by s.signedAt",
                        SignOffRow.class)
                .setParameter("persona", persona)
                .setParameter("version", version)
                .getResultList();
    }
}
