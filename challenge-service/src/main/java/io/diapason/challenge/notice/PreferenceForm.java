package io.diapason.challenge.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person wants. Without zone the organisation's counts, without language that of the last visit. */
record PreferenceForm(
        boolean email,
        @Nullable String zone,
        @Pattern(regexp = "en|fr") @Nullable String language,
        @Min(0) @Max(23) int digestHour,
        @NotNull @Pattern(regexp = PreferenceForm.TIME) String quietFrom,
        @NotNull @Pattern(regexp = PreferenceForm.TIME) String quietTo,
        @NotNull Map<String, Delivery> kinds) {
    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
}
