package io.diapason.challenge.crm.connection;

import io.diapason.challenge.crm.history.Mapping;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a connection can be changed. */
@Schema(name = "CrmConnectionForm")
record ConnectionForm(
        @NotBlank @Size(max = 100) String name,
        @NotNull Connection.State state,
        @Min(1) @Max(1_000_000) int ratePerSecond,
        @Min(1) @Max(1_000_000) int burst,
        @Valid @Nullable MappingForm mapping) {
    static ConnectionForm of(Connection now, Mapping mapping) {
        return new ConnectionForm(now.name(), now.state(), now.ratePerSecond(), now.burst(), MappingForm.of(mapping));
    }
}
