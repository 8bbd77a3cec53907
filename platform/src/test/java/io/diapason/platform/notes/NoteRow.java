package io.diapason.platform.notes;

import io.diapason.platform.tenant.TenantIdConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A thing of one organisation, the smallest there can be: tests try to steal it. */
@Entity
@Table(name = "notes")
public class NoteRow {
    @Id
    public UUID id;

    @TenantId
    @Convert(converter = TenantIdConverter.class)
    @Column(name = "organisation_id")
    public String organisationId;

    public String text;

    @Version
    public long version;
}
