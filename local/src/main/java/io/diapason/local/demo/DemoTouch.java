package io.diapason.local.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** Something a department did for a deal. Generated, as its id says. */
record DemoTouch(
        String id,
        String dealId,
        String account,
        String campaignId,
        String channel,
        String kind,
        String department,
        String actorId,
        LocalDate day,
        LocalTime time) {
    static final List<String> HEADER = List.of(
            "id", "deal_id", "account", "campaign_id", "channel", "kind", "department", "actor_id", "occurred_at");

    List<String> cells() {
        return List.of(id, dealId, account, campaignId, channel, kind, department, actorId, occurredAt());
    }

    String occurredAt() {
        return day.atTime(time).toInstant(ZoneOffset.UTC).toString();
    }
}
