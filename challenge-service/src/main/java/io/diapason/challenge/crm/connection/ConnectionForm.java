package io.diapason.challenge.crm.connection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a connection can be changed. */
@Schema(name = "CrmConnectionForm")
record ConnectionForm(
        @NotBlank @Size(max = 100) String name,
        @NotNull Connection.State state,
        @Min(1) @Max(1_000_000) int ratePerSecond,
        @Min(1) @Max(1_000_000) int burst) {
    static ConnectionForm of(Connection now) {
        return new ConnectionForm(now.name(), now.state(), now.ratePerSecond(), now.burst());
    }
}
