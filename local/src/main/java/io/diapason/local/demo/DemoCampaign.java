package io.diapason.local.demo;

import java.time.LocalDate;
import java.util.List;

/** A marketing campaign. Generated, as its id says. */
record DemoCampaign(String id, String name, String channel, String spend, LocalDate startsOn, LocalDate endsOn) {
    static final List<String> HEADER = List.of("id", "name", "channel", "spend", "currency", "starts_on", "ends_on");

    boolean runsOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    List<String> cells() {
        return List.of(id, name, channel, spend, DemoDeal.CURRENCY, startsOn.toString(), endsOn.toString());
    }
}
