package io.diapason.challenge.crm.connection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A connection to be made. {@code secret} is the client secret of a HubSpot app, with which HubSpot signs; none else.
 * {@code sender} is the id of the Salesforce organisation, 15 or 18 characters from {@code 00D} on; none else.
 */
@Schema(name = "NewCrmConnectionForm")
record NewConnectionForm(
        @NotBlank @Size(max = 100) String name,
        @NotNull Vendor vendor,
        @Min(1) @Max(1_000_000) @Nullable Integer ratePerSecond,
        @Min(1) @Max(1_000_000) @Nullable Integer burst,
        @Size(min = 8, max = 200) @Nullable String secret,
        @Size(max = 18) @Nullable String sender) {
    /** The vendors of the contract; each needs an adapter that knows what its messages mean. */
    @Schema(name = "CrmVendor")
    enum Vendor {
        STANDARD,
        HUBSPOT,
        PIPEDRIVE,
        SALESFORCE
    }
}
