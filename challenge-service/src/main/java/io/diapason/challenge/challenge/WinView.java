package io.diapason.challenge.challenge;

import io.diapason.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deal won, and who took part; {@code others} counts people of a side who are not to be named. */
@Schema(name = "Win")
record WinView(
        UUID dealId,
        @Nullable String name,
        @Nullable String account,
        Money amount,
        LocalDate wonOn,
        Instant at,
        SideView sales,
        SideView marketing,
        List<String> squads) {

    @Schema(name = "WinSide")
    record SideView(List<String> names, int others) {}
}
