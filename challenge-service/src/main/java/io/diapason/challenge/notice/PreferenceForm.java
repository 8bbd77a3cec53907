package io.diapason.challenge.notice;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person wants. Without zone the organisation's counts, without language that of the last visit. */
record PreferenceForm(
        boolean email,
        @Nullable String zone,
        @Pattern(regexp = "en|fr") @Nullable String language,
        @Min(0) @Max(23) int digestHour,
        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime quietFrom,
        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime quietTo,
        @NotNull Map<String, Delivery> kinds) {}
