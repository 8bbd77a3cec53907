package io.diapason.platform.tenant;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hibernate's tenant id is a string in Quarkus, the column is a uuid: put this on every {@code @TenantId} field. */
@Converter
public class TenantIdConverter implements AttributeConverter<String, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable String tenantId) {
        return tenantId == null ? null : UUID.fromString(tenantId);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable UUID organisationId) {
        return organisationId == null ? null : organisationId.toString();
    }
}
