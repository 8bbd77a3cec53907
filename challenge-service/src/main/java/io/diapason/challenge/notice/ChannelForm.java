package io.diapason.challenge.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a channel can be changed. A URL that is given replaces the one there is; it is never shown again. */
@Schema(name = "NoticeChannelForm")
record ChannelForm(
        @NotBlank @Size(max = 80) String name,
        @Size(max = 2000) @Nullable String url,
        @NotNull Channel.State state,
        @NotNull @Pattern(regexp = "en|fr") String language,
        @Min(0) @Max(23) int digestHour,
        @NotNull @Pattern(regexp = PreferenceForm.TIME) String quietFrom,
        @NotNull @Pattern(regexp = PreferenceForm.TIME) String quietTo,
        @NotNull Map<String, Delivery> kinds) {
    static ChannelForm of(Channel now) {
        Choices had = now.choices();
        return new ChannelForm(
                now.name(),
                null,
                now.state(),
                now.language(),
                had.digestHour(),
                had.quietFrom().toString(),
                had.quietTo().toString(),
                had.kinds());
    }
}
