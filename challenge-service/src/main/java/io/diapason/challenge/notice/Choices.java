package io.diapason.challenge.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.diapason.platform.web.Kebab;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose: when the digest comes, when nothing comes, and how each kind comes. Times are the person's own;
 * quiet from 20:00 to 07:30 goes over midnight, and quiet from and to the same time is never.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Choices(
        boolean email,
        @Nullable String zone,
        @Nullable String language,
        int digestHour,
        LocalTime quietFrom,
        LocalTime quietTo,
        Map<String, Delivery> kinds) {
    static final Choices BUILT_IN =
            new Choices(true, null, null, 8, LocalTime.of(20, 0), LocalTime.of(7, 30), Map.of());

    /** These choices, and those of the organisation for kinds that the person chose nothing for. */
    Choices over(Choices organisation) {
        Map<String, Delivery> all = new HashMap<>(organisation.kinds());
        all.putAll(kinds);
        return new Choices(email, zone, language, digestHour, quietFrom, quietTo, Map.copyOf(all));
    }

    Map<String, Delivery> everyKind() {
        Map<String, Delivery> all = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            String name = Kebab.of(kind);
            all.put(name, kinds.getOrDefault(name, Delivery.DIGEST));
        }
        return all;
    }

    /** A digest a day, until the person wants otherwise. */
    Delivery of(Kind kind) {
        return email ? kinds.getOrDefault(Kebab.of(kind), Delivery.DIGEST) : Delivery.OFF;
    }

    ZoneId zone(ZoneId organisation) {
        return zone == null ? organisation : ZoneId.of(zone);
    }

    /** When a notice of now may go: at once outside quiet hours, else at their end; or with the next digest. */
    Instant due(Delivery way, Instant now, ZoneId organisation) {
        ZonedDateTime here = now.atZone(zone(organisation));
        return way == Delivery.DIGEST ? nextDigest(here) : afterQuiet(here);
    }

    /** An hour that a change of clocks leaves out is the first one after it; one that comes twice is its first. */
    private Instant nextDigest(ZonedDateTime here) {
        LocalTime hour = LocalTime.of(digestHour, 0);
        ZonedDateTime today = here.toLocalDate().atTime(hour).atZone(here.getZone());
        return (today.isAfter(here)
                        ? today
                        : here.toLocalDate().plusDays(1).atTime(hour).atZone(here.getZone()))
                .toInstant();
    }

    private Instant afterQuiet(ZonedDateTime here) {
        LocalTime time = here.toLocalTime();
        boolean overnight = quietFrom.isAfter(quietTo);
        boolean quiet = overnight
                ? !time.isBefore(quietFrom) || time.isBefore(quietTo)
                : !time.isBefore(quietFrom) && time.isBefore(quietTo);
        if (!quiet) {
            return here.toInstant();
        }
        boolean tomorrow = overnight && !time.isBefore(quietFrom);
        return here.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(quietTo)
                .atZone(here.getZone())
                .toInstant();
    }
}
