package io.diapason.challenge.crm.action;

import io.diapason.platform.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A marketing action to log: what it was, when, what it cost, and whom it touched: the deals that carry its UTM campaign,
 * and those of the accounts it reached. Without either it is a campaign with its cost only.
 */
@Schema(name = "MarketingActionForm")
record ActionForm(
        @NotBlank @Size(max = 200) String name,
        @NotNull Kind kind,
        @NotNull LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Money spend,
        @Size(max = 200) @Nullable String utmCampaign,
        @Size(max = 500) @Nullable List<@NotBlank @Size(max = 200) String> accounts) {

    /** How the customer was touched: the kinds of touch that a challenge's rules name. */
    @Schema(name = "MarketingActionKind")
    enum Kind {
        MEETING,
        ATTENDED,
        DEMO,
        FORM,
        CALL,
        REPLY,
        SENT,
        IMPRESSION,
        OTHER
    }

    List<String> accountsOrNone() {
        return accounts == null ? List.of() : accounts;
    }
}
