package io.diapason.challenge.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How people of the organisation hear of what waits until they choose otherwise; times are the organisation's. */
@Schema(name = "NoticeDefaultsForm")
record DefaultsForm(
        @Min(0) @Max(23) int digestHour,
        @NotNull @Pattern(regexp = PreferenceForm.TIME) String quietFrom,
        @NotNull @Pattern(regexp = PreferenceForm.TIME) String quietTo,
        @NotNull Map<String, Delivery> kinds) {
    static DefaultsForm of(Choices now) {
        return new DefaultsForm(
                now.digestHour(), now.quietFrom().toString(), now.quietTo().toString(), now.everyKind());
    }
}
