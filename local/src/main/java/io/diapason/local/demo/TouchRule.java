package io.diapason.local.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generates who touched which deal, seeded. Of the closed deals 45 % were touched by both departments, 22 % by sales
 * only, 18 % by marketing only, 15 % by nobody; of the open ones 30, 25, 20 and 25 %. Sales' touches lie in the second
 * half of a deal's life and are the owner's (meeting, demo, reply, call); marketing's lie between 45 days before it and
 * its end and belong to a campaign of that day. One deal in five also saw an advertisement, which never counts.
 */
final class TouchRule {
    private static final long SEED = 20_170_303L;
    private static final int DAYS_BEFORE = 45;
    private static final List<String> MARKETERS =
            List.of("maud.lefevre", "marc.vidal", "ines.caron", "theo.lambert", "nora.blum");
    private static final List<String[]> SALES_ACTS = List.of(
            new String[] {"meeting", "meeting"},
            new String[] {"meeting", "meeting"},
            new String[] {"demo", "demo"},
            new String[] {"email", "reply"},
            new String[] {"call", "call"});
    private static final Map<String, String> MARKETING_KIND =
            Map.of("webinar", "attended", "event", "attended", "email", "reply", "website", "form");

    private final Random random = new Random(SEED);
    private final List<DemoCampaign> campaigns;
    private final LocalDate lastDay;
    private final List<DemoTouch> touches = new ArrayList<>();

    TouchRule(List<DemoCampaign> campaigns, LocalDate lastDay) {
        this.campaigns = campaigns;
        this.lastDay = lastDay;
    }

    /** Touches up to the last day; deals that close later have been worked on as those that closed. */
    List<DemoTouch> generate(List<DemoDeal> deals, List<DemoDeal> later) {
        Map<String, DemoDeal> closings = new HashMap<>();
        later.forEach(deal -> closings.put(deal.id(), deal));
        for (DemoDeal known : deals) {
            DemoDeal deal = closings.getOrDefault(known.id(), known);
            LocalDate openedOn = deal.openedOn();
            if (openedOn != null) {
                LocalDate closedOn = deal.closedOn();
                LocalDate end = closedOn == null || closedOn.isAfter(lastDay) ? lastDay : closedOn.minusDays(1);
                touch(deal, openedOn, end.isBefore(openedOn) ? openedOn : end, closedOn != null);
            }
        }
        return List.copyOf(touches);
    }

    private void touch(DemoDeal deal, LocalDate from, LocalDate to, boolean closed) {
        int both = closed ? 45 : 30;
        int sales = both + (closed ? 22 : 25);
        int marketing = sales + (closed ? 18 : 20);
        int drawn = random.nextInt(100);
        if (drawn < sales) {
            int count = 1 + random.nextInt(3);
            LocalDate half = from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
            for (int i = 0; i < count; i++) {
                String[] act = SALES_ACTS.get(random.nextInt(SALES_ACTS.size()));
                add(deal, "", act[0], act[1], "sales", deal.ownerId(), between(half, to));
            }
        }
        if (drawn < both || (drawn >= sales && drawn < marketing)) {
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                byMarketing(deal, between(from.minusDays(DAYS_BEFORE), to));
            }
        }
        if (random.nextInt(5) == 0) {
            add(deal, "", "ads", "impression", "marketing", "", between(from, to));
        }
    }

    private void byMarketing(DemoDeal deal, LocalDate day) {
        List<DemoCampaign> running =
                campaigns.stream().filter(one -> one.runsOn(day)).toList();
        if (running.isEmpty()) {
            return;
        }
        DemoCampaign campaign = running.get(random.nextInt(running.size()));
        String kind = MARKETING_KIND.getOrDefault(campaign.channel(), "form");
        String actor = MARKETERS.get(random.nextInt(MARKETERS.size()));
        add(deal, campaign.id(), campaign.channel(), kind, "marketing", actor, day);
    }

    private void add(
            DemoDeal deal,
            String campaign,
            String channel,
            String kind,
            String department,
            String actor,
            LocalDate day) {
        String id = "generated-touch-%05d".formatted(touches.size() + 1);
        LocalTime time = LocalTime.of(8 + random.nextInt(10), random.nextInt(60));
        touches.add(
                new DemoTouch(id, deal.id(), deal.account(), campaign, channel, kind, department, actor, day, time));
    }

    private LocalDate between(LocalDate from, LocalDate to) {
        long days = Math.max(0, ChronoUnit.DAYS.between(from, to));
        return from.plusDays(random.nextInt((int) days + 1));
    }
}
