package io.diapason.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who did what to which resource, and when; {@code details} holds ids and counts, never contents. */
public record AuditLine(
        UUID id,
        Instant at,
        UUID actorId,
        String actorName,
        String action,
        String resource,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String details) {}
