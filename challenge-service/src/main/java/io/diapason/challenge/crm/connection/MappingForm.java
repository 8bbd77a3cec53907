package io.diapason.challenge.crm.connection;

import io.diapason.challenge.crm.history.Mapping;
import io.diapason.challenge.crm.history.StageMeaning;
import io.diapason.challenge.crm.intake.Checked;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How what a connection says is read. {@code stages} gives a meaning to the stages as the CRM names them; null for one
 * takes the meaning back. {@code currency} is meant when an amount names none, {@code zone} is where days begin; null
 * follows the organisation.
 */
@Schema(name = "CrmMapping")
record MappingForm(
        @Size(max = 300) @Nullable Map<@Size(min = 1, max = 500) String, @Nullable StageMeaning> stages,
        @Size(max = 3) @Nullable String currency,
        @Size(max = 64) @Nullable String zone) {
    static MappingForm of(Mapping now) {
        return new MappingForm(
                new TreeMap<>(now.stages()),
                now.currency(),
                now.zone() == null ? null : now.zone().getId());
    }

    Mapping mapping() {
        Map<String, StageMeaning> meant = new TreeMap<>();
        if (stages != null) {
            stages.forEach((stage, meaning) -> {
                if (meaning != null) {
                    meant.put(stage, Objects.requireNonNull(meaning));
                }
            });
        }
        return new Mapping(meant, checkedCurrency(), checkedZone());
    }

    private @Nullable String checkedCurrency() {
        try {
            return currency == null ? null : Checked.currency(currency);
        } catch (Checked.Bad unknown) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("/mapping/currency", "currency-unknown"));
        }
    }

    private @Nullable ZoneId checkedZone() {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("/mapping/zone", "zone-unknown"));
        }
    }
}
