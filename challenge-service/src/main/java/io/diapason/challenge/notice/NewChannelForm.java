package io.diapason.challenge.notice;

import io.diapason.challenge.notice.hook.Vendor;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A channel to be. The times of its digest and its quiet hours are the organisation's until they are changed. */
@Schema(name = "NewNoticeChannel")
record NewChannelForm(
        @NotNull Vendor vendor,
        @NotBlank @Size(max = 80) String name,
        @NotBlank @Size(max = 2000) String url,
        @NotNull @Pattern(regexp = "en|fr") String language,
        @Nullable Map<String, Delivery> kinds) {}
