package io.diapason.persona.persona;

import io.diapason.platform.tenant.TenantIdConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** The tables of this feature; see V001__personas.sql. Filled field by field by {@link PersonaStore} and nobody else. */
@NullUnmarked
final class PersonaRows {
    private PersonaRows() {}

    @MappedSuperclass
    abstract static class OfOrganisation {
        @TenantId
        @Convert(converter = TenantIdConverter.class)
        @Column(name = "organisation_id")
        String organisationId;
    }

    @Entity(name = "PersonaRow")
    @Table(name = "personas")
    static class PersonaRow extends OfOrganisation {
        @Id
        UUID id;

        String name;
        String description;
        long version;

        @Column(name = "published_version")
        Long publishedVersion;

        long revision;

        @Column(name = "statement_count")
        int statementCount;

        @Column(name = "created_at")
        Instant createdAt;

        @Column(name = "updated_at")
        Instant updatedAt;
    }

    record VersionKey(UUID personaId, long version) {}

    @Entity(name = "VersionRow")
    @Table(name = "persona_versions")
    @IdClass(VersionKey.class)
    static class VersionRow extends OfOrganisation {
        @Id
        @Column(name = "persona_id")
        UUID personaId;

        @Id
        long version;

        String name;
        String description;

        @JdbcTypeCode(SqlTypes.JSON)
        String statements;

        @Column(name = "edited_by")
        UUID editedBy;

        @Column(name = "edited_by_name")
        String editedByName;

        @Column(name = "edited_at")
        Instant editedAt;

        @Column(name = "published_at")
        Instant publishedAt;
    }

    record SignOffKey(UUID personaId, long version, String department) {}

    @Entity(name = "SignOffRow")
    @Table(name = "persona_sign_offs")
    @IdClass(SignOffKey.class)
    static class SignOffRow extends OfOrganisation {
        @Id
        @Column(name = "persona_id")
        UUID personaId;

        @Id
        long version;

        @Id
        String department;

        @Column(name = "signed_by")
        UUID signedBy;

        @Column(name = "signed_by_name")
        String signedByName;

        @Column(name = "signed_at")
        Instant signedAt;
    }

    @Entity(name = "EvidenceRow")
    @Table(name = "persona_evidence")
    static class EvidenceRow extends OfOrganisation {
        @Id
        UUID id;

        @Column(name = "persona_id")
        UUID personaId;

        @Column(name = "statement_id")
        UUID statementId;

        String kind;

        @Column(name = "observed_on")
        LocalDate observedOn;

        String department;
        String note;

        @Column(name = "recorded_by")
        UUID recordedBy;

        @Column(name = "recorded_by_name")
        String recordedByName;

        @Column(name = "recorded_at")
        Instant recordedAt;
    }
}
